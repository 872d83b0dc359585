/** The oldest Node that runs the program. Written for Node 12, see `cli.ts`. */
import type { Said } from './model/result.js';

/** `engines` of package.json: major and minor version. */
const FLOOR = [20, 19] as const;

/** What to tell a person whose Node (`v18.20.8`) is below the floor; null when it is not. */
export function tooOld(version: string): Said | null {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return null;
  const floor = FLOOR.join('.');
  return {
    vi: `chương trình cần Node.js ${floor} trở lên, máy đang dùng ${version}; hãy cài bản mới hơn từ https://nodejs.org.`,
    en: `this program needs Node.js ${floor} or later, and this is ${version}; install a newer one from https://nodejs.org.`,
  };
}
