import type { Severity } from '../schemas/message.ts';

interface Rule {
  severity: Severity;
  /** What the rule notices, for the about page. */
  notices: string;
  /** What was done with the text, or what the maintainer can do; printed with every message. */
  action: string;
}

/**
 * Every rule that a message can name. An info was read as meant, a warning was kept and should be
 * checked, an error keeps its file from becoming a record.
 */
export const rules = {
  'headline-mismatch': {
    severity: 'info',
    notices: 'a headline whose share does not follow from the totals of the roles',
    action: 'Both are shown as stated, with a sentence that says so.',
  },
  'hoisted-summary': {
    severity: 'info',
    notices: 'a summary above the hub paper that belongs to the first representative citing paper',
    action: 'Read as the summary of the first representative.',
  },
  'glued-heading': {
    severity: 'info',
    notices: 'counts and the next heading on one line',
    action: 'Split into the counts and the heading.',
  },
  'site-header': {
    severity: 'info',
    notices: 'the header of the site above the hub paper',
    action: 'Left out of the record.',
  },
  'repeated-counts': {
    severity: 'info',
    notices: 'totals that occur twice and agree',
    action: 'Kept once.',
  },
  'kept-as-text': {
    severity: 'info',
    notices: 'text under a heading of the source that no field of the record holds',
    action: 'Kept as text on the hub paper.',
  },
  'unknown-heading': {
    severity: 'warning',
    notices: 'a line that looks like an unknown heading',
    action: 'Kept as text on the hub paper.',
  },
  'unread-line': {
    severity: 'warning',
    notices: 'a line that fits nothing expected at its place',
    action: 'Kept as text on the hub paper.',
  },
  'unknown-role': {
    severity: 'warning',
    notices: 'a citation role outside the vocabulary',
    action: 'Counted as “other”, with its own label.',
  },
  'unknown-polarity': {
    severity: 'warning',
    notices: 'a polarity outside the expected names',
    action: 'Kept and shown under its own name.',
  },
  'unknown-tier': {
    severity: 'warning',
    notices: 'a tier outside the vocabulary',
    action: 'Shown as printed.',
  },
  'unknown-classification': {
    severity: 'warning',
    notices: 'a classification outside the vocabulary',
    action: 'Shown as printed.',
  },
  'unknown-fact': {
    severity: 'warning',
    notices: 'a part of an entry’s facts row that is neither category, date, verdict nor novelty',
    action: 'Kept as text on the hub paper.',
  },
  'unmatched-representative': {
    severity: 'warning',
    notices: 'a representative that matches no citing paper, or several',
    action: 'Kept on the hub paper as an unmatched representative.',
  },
  'repeated-representative': {
    severity: 'warning',
    notices: 'a representative that is listed twice',
    action: 'Kept once.',
  },
  'conflicting-facts': {
    severity: 'warning',
    notices: 'two different values for one fact',
    action: 'The first is shown; the other is kept in this message.',
  },
  'missing-summary': {
    severity: 'warning',
    notices: 'a citing paper without a summary',
    action: 'The title is kept; the summary is not stated.',
  },
  'extra-line': {
    severity: 'warning',
    notices: 'more lines in an entry than title, facts row and summary',
    action: 'Appended to the summary.',
  },
  'bullet-in-summary': {
    severity: 'warning',
    notices: 'a summary that begins like an entry',
    action: 'Read as the summary; put the bullet on a line of its own if an entry begins here.',
  },
  'empty-entry': {
    severity: 'warning',
    notices: 'a bullet with no entry after it',
    action: 'Skipped.',
  },
  'duplicate-title': {
    severity: 'warning',
    notices: 'two citing papers with one title',
    action: 'Both are kept; the address of the later one ends in a number.',
  },
  'count-exceeds-papers': {
    severity: 'warning',
    notices: 'role totals that add up to more than the papers listed',
    action: 'Both numbers are shown as stated.',
  },
  'classification-mismatch': {
    severity: 'warning',
    notices: 'a headline whose classification differs from the tier line’s',
    action: 'Both are shown as stated.',
  },
  'removed-characters': {
    severity: 'warning',
    notices: 'control characters, bidirectional overrides, or more marks on a letter than any script has',
    action: 'Removed from the text.',
  },
  'no-value': {
    severity: 'info',
    notices: 'a text that says that there is no value, such as “n/a” or “[No abstract available]”',
    action: 'Left out; the fact is not stated.',
  },
  'left-out-field': {
    severity: 'info',
    notices: 'fields of a source that no field of the record holds',
    action: 'They stay in the source file only.',
  },
  'repeated-paper': {
    severity: 'info',
    notices: 'a paper that one source lists twice',
    action: 'Kept once, with the facts of both.',
  },
  'unlisted-paper': {
    severity: 'info',
    notices: 'facts of a paper that no source lists as citing the hub paper',
    action: 'Left out; a source that only adds facts adds no citing paper.',
  },
  'missing-title': {
    severity: 'warning',
    notices: 'an entry without a title',
    action: 'Left out; give it a title, or delete it.',
  },
  'unclosed-entry': {
    severity: 'warning',
    notices: 'an entry without its end',
    action: 'Read as far as it goes; if the file breaks off here, export it again.',
  },
  'broken-entry': {
    severity: 'warning',
    notices: 'an entry that breaks the rules of its format, such as one with a brace too many',
    action: 'What could be read of it is kept; compare it with the file.',
  },
  'cut-file': {
    severity: 'warning',
    notices: 'a list that ends in the middle, such as a download that broke off',
    action: 'What comes before is read; fetch or export the file again for the rest.',
  },
  'bad-value': {
    severity: 'warning',
    notices: 'a value that its field cannot hold, such as a month 13',
    action: 'Left out; it is kept in this message.',
  },
  'broken-row': {
    severity: 'warning',
    notices:
      'a row of a table with a cell too many, with quotes that hide where its cells end, or of another format',
    action: 'Left out; put quotes around cells that hold a separator, a quote or a line end.',
  },
  'skipped-line': {
    severity: 'info',
    notices: 'a line of a table that is not a row: a remark above the header, or the header again',
    action: 'Skipped.',
  },
  'unclear-type': {
    severity: 'info',
    notices: 'a type of work that does not say what kind it is, such as “Article” or “PDF”',
    action: 'Left out; the type is not stated.',
  },
  'more-pages': {
    severity: 'warning',
    notices: 'a page of citations that says there are more',
    action: 'Fetch the next page too and put it beside this one.',
  },
  'filled-in-date': {
    severity: 'info',
    notices: 'the first day of a month or year, which OpenAlex also writes where no day or month is stated',
    action: 'Read as what is certain: the month, or the year.',
  },
  'ambiguous-match': {
    severity: 'warning',
    notices: 'a paper that could be one of several papers of another source',
    action: 'Kept apart; an identifier in both sources would decide.',
  },
  'sources-differ': {
    severity: 'warning',
    notices: 'two sources, or two entries for one paper, that state different values for one fact',
    action: 'Both are kept with their sources; the more trusted one is shown.',
  },
  'no-shared-paper': {
    severity: 'warning',
    notices: 'a new list without any of the papers of a hub that has 20 or more',
    action: 'Check that it is the list of this hub.',
  },
  'empty-file': {
    severity: 'error',
    notices: 'a file without any text',
    action: 'Save or export it again, or delete the file.',
  },
  'no-hub-title': {
    severity: 'error',
    notices: 'no title of a hub paper',
    action: 'Copy the page from its top, with the title of the hub paper.',
  },
  'no-citing-papers': {
    severity: 'error',
    notices: 'no citing papers',
    action: 'Put a file of the papers that cite it beside it, as <hub>.<format>.<extension>.',
  },
  'bad-syntax': {
    severity: 'error',
    notices: 'a file that breaks off, or breaks the rules of its format',
    action: 'Fetch or export the file again.',
  },
  'error-answer': {
    severity: 'error',
    notices: 'an answer that says why there is no answer, such as too many requests',
    action: 'Fetch it again; the answer says what was wrong.',
  },
  'no-entries': {
    severity: 'error',
    notices: 'a file without a paper',
    action: 'Export the papers again, or delete the file.',
  },
  'unexpected-format': {
    severity: 'error',
    notices: 'a file whose content is not what its name says, or could be two formats',
    action: 'Name it <hub>.<format>.<extension> after what it holds.',
  },
  'two-hub-papers': {
    severity: 'error',
    notices: 'a file about another hub paper than the other files of its hub',
    action: 'Give the file the id of its own hub; if both are one paper, state one identifier in both.',
  },
  'unknown-hub-paper': {
    severity: 'error',
    notices: 'a hub whose sources list citing papers but not the hub paper itself',
    action: 'Put the hub paper alone into a file <hub>.hub.<format>.<extension> beside them.',
  },
  'more-than-hub-paper': {
    severity: 'error',
    notices: 'a file for the hub paper alone that lists other papers too',
    action: 'Keep the hub paper alone in it, or name the file <hub>.<format>.<extension>.',
  },
  'not-utf8': {
    severity: 'error',
    notices: 'bytes that are neither UTF-8 nor marked as UTF-16',
    action: 'Save the file again as UTF-8; Excel calls that “CSV UTF-8”.',
  },
  'nul-byte': {
    severity: 'error',
    notices: 'a NUL byte: a binary file',
    action: 'Save the text of the page, not a binary file.',
  },
  'html-page': {
    severity: 'error',
    notices: 'an HTML page instead of its text',
    action: 'Select the text of the page in a browser, copy it and save that.',
  },
  'line-too-long': {
    severity: 'error',
    notices: 'a line of more than 100,000 characters',
    action: 'Save the text of the page with its line ends.',
  },
  'file-too-large': {
    severity: 'error',
    notices: 'a file of more than 256 MiB',
    action: 'Split it into several files, or leave out what is not needed.',
  },
  'unknown-format': {
    severity: 'error',
    notices: 'a file that no known format reads',
    action: 'Name it <hub>.<format>.<extension>, or move it out of the folder of dumps.',
  },
  'bad-file-name': {
    severity: 'error',
    notices: 'a file name that gives no hub id, or under which a dump cannot be published',
    action: 'Rename it to <hub>.<format>.<extension>.',
  },
  'unreadable-file': {
    severity: 'error',
    notices: 'a file or folder that cannot be read',
    action: 'Check that it exists, is a file and may be read.',
  },
  'bad-config': {
    severity: 'error',
    notices: 'a config of the site with a field that is unknown or not as it must be',
    action: 'Correct it and run the command again; README.md, “Make it yours”, describes every field.',
  },
  'changed-since-retrieved': {
    severity: 'info',
    notices: 'a dump that was changed after it was got or added',
    action:
      'Read as it is now, without the time and address of the note; `npm run add` with the file itself notes it again.',
  },
  'missing-file': {
    severity: 'warning',
    notices: 'a dump that was got or added, and is not there any more',
    action:
      'Take it from git, or get it again; if it is gone for good, take its entry out of <hub>.fetched.json.',
  },
  'unwritable-folder': {
    severity: 'error',
    notices: 'a folder that the records cannot be written to',
    action: 'Check that the folder may be written to and that the disk has room.',
  },
  'no-dumps': {
    severity: 'error',
    notices: 'a folder without any dump',
    action: 'Add a file of citing papers with `npm run add -- FILE --hub ID`.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
