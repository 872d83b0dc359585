/** The parts of a DOCX: which is which, by relationships and not by name (ISO/IEC 29500-2). */
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import type { Limits } from '../limits.js';
import { type Archive, openArchive } from '../zip/archive.js';
import { childrenNamed, type XmlElement } from './xml/element.js';
import { parseXml } from './xml/parse.js';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's URI (`styles`, `image`), the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part; for an external one what the file says, which is never opened. */
  readonly target: string;
  readonly external: boolean;
}

export interface Part {
  readonly name: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

export interface DocxPackage {
  /** Reads the main part (`w:document`). Not kept: the largest part by far is free to go when its reader is done. */
  main(): Promise<Result<Part>>;
  /** What the main part names. */
  readonly relationships: readonly Relationship[];
  /** The part that the main part names as `type`; null when it names none or the part is not there. */
  related(type: string): Promise<Result<Part | null>>;
  part(name: string): Promise<Result<Part | null>>;
  has(name: string): boolean;
  bytes(name: string): Promise<Result<Uint8Array>>;
  mediaType(name: string): string;
}

/** An OLE compound file: Word 97–2003, or a DOCX that a password encrypts. */
const CFB_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** Opens `bytes`. Failures: those of the zip and of XML, `password-protected`, `not-supported-doc`, `no-document-part`. */
export async function openPackage(bytes: Uint8Array, limits: Limits): Promise<Result<DocxPackage>> {
  if (CFB_SIGNATURE.every((byte, place) => bytes[place] === byte)) return compoundFile(bytes);
  const opened = await openArchive(bytes, limits);
  if (!opened.ok) return opened;
  const archive = opened.value;

  const readPart = async (name: string): Promise<Result<Part | null>> => {
    if (!archive.has(name)) return ok(null);
    const root = await readXml(archive, name, limits);
    if (!root.ok) return root;
    const relationships = await readRelationships(archive, name, limits);
    return relationships.ok ? ok({ name, root: root.value, relationships: relationships.value }) : relationships;
  };

  const top = await readRelationships(archive, '', limits);
  if (!top.ok) return top;
  const mains = top.value.filter(
    (each) => each.type === 'officeDocument' && !each.external && archive.has(each.target),
  );
  const mainName = mains[0]?.target ?? 'word/document.xml';
  if (new Set(mains.map((each) => each.target)).size > 1) return severalDocuments();
  if (!archive.has(mainName)) return noDocument();
  const related = await readRelationships(archive, mainName, limits);
  if (!related.ok) return related;
  const relationships = related.value;

  const types = archive.has('[Content_Types].xml') ? await readXml(archive, '[Content_Types].xml', limits) : null;
  if (types !== null && !types.ok) return types;

  return ok({
    main: async () => {
      const main = await readPart(mainName);
      if (!main.ok) return main;
      return main.value?.root.name === 'w:document' ? ok(main.value) : noDocument();
    },
    relationships,
    related: async (type) => {
      const found = relationships.find((each) => each.type === type && !each.external && archive.has(each.target));
      return found === undefined ? ok(null) : readPart(found.target);
    },
    part: readPart,
    has: (name) => archive.has(name),
    bytes: (name) => archive.read(name),
    mediaType: (name) => mediaTypeOf(name, types?.value),
  });
}

async function readXml(archive: Archive, name: string, limits: Limits): Promise<Result<XmlElement>> {
  const bytes = await archive.read(name);
  return bytes.ok ? parseXml(bytes.value, name, limits) : bytes;
}

/** Relationships of the part `name`, or of the package for `''`. */
async function readRelationships(
  archive: Archive,
  name: string,
  limits: Limits,
): Promise<Result<readonly Relationship[]>> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${name.slice(folder.length)}.rels`;
  if (!archive.has(file)) return ok([]);
  const root = await readXml(archive, file, limits);
  if (!root.ok) return root;
  return ok(
    childrenNamed(root.value, 'rel:Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const written = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: external ? written : resolve(folder, written),
        external,
      };
    }),
  );
}

/** A target relative to `folder`, or absolute within the package; `..` never leads out of it. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const path = steps.join('/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function mediaTypeOf(name: string, types: XmlElement | undefined): string {
  const override = childrenNamed(types, 'ct:Override').find((each) => each.attributes.PartName === `/${name}`);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = childrenNamed(types, 'ct:Default').find(
    (each) => (each.attributes.Extension ?? '').toLowerCase() === extension,
  );
  return (override ?? byExtension)?.attributes.ContentType ?? 'application/octet-stream';
}

function compoundFile(bytes: Uint8Array): Result<never> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.includes(ENCRYPTED_STREAM)) {
    return fail('password-protected', { kind: 'docx' });
  }
  return fail('not-supported-doc', {});
}

const noDocument = (): Result<never> => fail('no-document-part', {});

const severalDocuments = (): Result<never> => fail('several-document-parts', {});
