/** The reports of one run -> `Dataset`. */
import type { CatalogueSet } from '../catalogue/model.js';
import { compareReports, withAcross } from '../check/across/across.js';
import { cardOf } from '../check/across/card.js';
import type { Sent } from '../check/across/submission.js';
import { entriesOf, type Judged, type ListedFile, type Making, standsAlone } from '../dataset/listing.js';
import type { Dataset } from '../model/dataset.js';
import type { Report } from '../model/report.js';

/** The files' reports compared by their cards, and each of them as the others leave it, once it is asked for. */
export async function consolidated(
  files: readonly ListedFile[],
  isKnown: Making['isKnown'],
  catalogues: CatalogueSet,
): Promise<Dataset> {
  const sent: Sent[] = [];
  for (const { sourceFile, sha256, duplicateOf, take } of files) {
    if (sha256 !== '' && duplicateOf === null) sent.push({ sourceFile, card: cardOf(await take()) });
  }
  const across = compareReports(sent, catalogues);
  const judge = (report: Report): Judged => {
    const alone = standsAlone(report);
    return { ...alone, ...across.standings.get(report.sha256), report: withAcross(report, across, catalogues) };
  };
  return { entries: entriesOf(files, { judge, isKnown }), changes: across.changes };
}
