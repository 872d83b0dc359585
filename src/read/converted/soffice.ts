/**
 * LibreOffice as a converter to DOCX: in a profile of its own, under a time limit, with macros, links and the network switched
 * off. The only place that starts it.
 */
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';

/** Milliseconds for one conversion: a report takes two to four seconds, most of it starting up. */
const TIME_LIMIT = 45_000;

/** Places of the program besides PATH. */
const USUAL_PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** No macro runs, no link of a document is followed, and what still asks for the network meets a closed door. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Save/Document', 'AutoSave', 'false'],
  ['Writer/Content/Update', 'Link', '0'],
  ['Writer/Content/Update', 'Field', 'false'],
  ['Inet/Settings', 'ooInetProxyType', '1'],
  ['Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', '9'],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', '9'],
]
  .map(([path = '', name = '', value = '']) => {
    const root = path.startsWith('Inet/') ? `org.openoffice.${path}` : `org.openoffice.Office.${path}`;
    return `<item oor:path="/${root}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  })
  .join('\n')}
</oor:items>
`;

/**
 * The program's path; null when it is not installed. The environment variable `CCHC_SOFFICE` names another path, or `none` to
 * do without it.
 */
export async function findSoffice(): Promise<string | null> {
  const chosen = process.env.CCHC_SOFFICE ?? '';
  if (chosen !== '') return chosen === 'none' ? null : chosen;
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...USUAL_PLACES];
  for (const place of places) {
    const there = await access(place).then(
      () => true,
      () => false,
    );
    if (there) return place;
  }
  return null;
}

/** Milliseconds to tell the version: it takes a tenth of a second. */
const VERSION_LIMIT = 10_000;

/** Version and build as LibreOffice tells them; `''` when it does not tell, null when it is not installed. */
export async function sofficeVersion(): Promise<string | null> {
  const program = await findSoffice();
  return program === null ? null : versionOf(program);
}

const versionOf = (program: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(program, ['--version'], { timeout: VERSION_LIMIT, windowsHide: true }, (error, printed) =>
      resolve(error === null ? printed.trim() : ''),
    );
  });

/**
 * `bytes`, a file of type `extension`, as DOCX. Fails with `needs-libreoffice` when it is not installed, `conversion-failed` when
 * it gives nothing, `limit-time` when it takes too long. `onConverter` is told the version before it begins.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  extension: 'doc' | 'rtf' | 'odt',
  onConverter?: (version: string) => void,
): Promise<Result<Uint8Array>> {
  const soffice = await findSoffice();
  if (soffice === null) return notInstalled(extension);
  onConverter?.(await versionOf(soffice));
  const folder = await mkdtemp(join(tmpdir(), 'cchc-convert-'));
  try {
    const source = join(folder, `source.${extension}`);
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    await writeFile(source, bytes);
    const outcome = await run(soffice, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'out'),
      source,
    ]);
    if (outcome === 'late') return tooLong();
    const converted = await readFile(join(folder, 'out', 'source.docx')).catch(() => null);
    return converted === null ? failed() : ok(converted);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(program: string, args: readonly string[]): Promise<'done' | 'late'> {
  return new Promise((resolve) => {
    const { PATH, SystemRoot } = process.env;
    const env = {
      PATH,
      SystemRoot,
      HOME: tmpdir(),
      http_proxy: 'http://127.0.0.1:9',
      https_proxy: 'http://127.0.0.1:9',
    };
    execFile(program, args, { env, timeout: TIME_LIMIT, killSignal: 'SIGKILL', windowsHide: true }, (error) => {
      resolve(error !== null && error.killed === true ? 'late' : 'done');
    });
  });
}

const notInstalled = (extension: string): Result<never> => fail('needs-libreoffice', { extension });

const failed = (): Result<never> => fail('conversion-failed', {});

const tooLong = (): Result<never> => fail('limit-time', {});
