/**
 * Zotero's item types with the types of CSL that Zotero exports them as
 * (https://api.zotero.org/schema, `csl.types`), where the names differ in more than `toWorkType` knows.
 */
export const itemTypes: Readonly<Record<string, string>> = {
  artwork: 'graphic',
  audioRecording: 'song',
  blogPost: 'post-weblog',
  case: 'legal_case',
  computerProgram: 'software',
  dictionaryEntry: 'entry-dictionary',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  instantMessage: 'personal_communication',
  letter: 'personal_communication',
  podcast: 'song',
  presentation: 'speech',
  radioBroadcast: 'broadcast',
  statute: 'legislation',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
};

/** Items that hang on another item, and are no works. */
export const isNoWork: ReadonlySet<unknown> = new Set(['attachment', 'note', 'annotation']);

/** The creators that Zotero lists first for some type of item; any others, such as editors, are no authors. */
export const authorTypes: ReadonlySet<unknown> = new Set([
  ...['author', 'artist', 'cartographer', 'composer', 'director', 'interviewee', 'inventor', 'performer'],
  ...['podcaster', 'presenter', 'programmer', 'sponsor'],
]);
