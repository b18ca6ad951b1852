import { repositoryAddress } from './repository.ts';
import { siteConfig } from './site-config.ts';

/** The repository of the site that is built: the one of the config, else the one of its workflow or package. */
export const siteRepository = siteConfig.repository?.replace(/\/+$/, '') ?? repositoryAddress();
