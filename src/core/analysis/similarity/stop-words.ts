/**
 * Folded English words that say nothing about the subject of a paper: function words, and words about papers.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after against all also although among an and any are around as at be because been
  before being below between both but by can could did do does doing down due during each either else even
  every few for from further had has have having he her here his how however i if in instead into is it its
  itself just least less like many may me might more most much must my near neither no nor not now of off on
  once one only onto or other others our out over own per rather same several shall she should since so some
  such than that the their them then there therefore these they this those though three through thus to
  together too toward towards two under until up upon us very via was we well were what when where whether
  which while who whose why will with within without would yet you your
  achieve achieves achieving aim aims approach approaches article based demonstrate demonstrates demonstrating
  describe describes enable enables enabling find finds gain gains improve improved improves improving introduce
  introduced introduces introducing investigate investigates method methods new novel outperform outperforms
  outperforming paper papers performance present presented presents propose proposed proposes proposing provide provides
  result results show showing shown shows significantly state art study studies use used uses using various
  work works`.split(/\s+/),
);
