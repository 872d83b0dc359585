/**
 * The walls of the house (docs/adr/0001): each folder of src may import itself and the folders named here,
 * nothing else. Breaching a wall, or an import cycle, fails `npm run lint`.
 */
const mayImport = {
  model: [],
  text: ['model'],
  numbers: ['model', 'text'],
  tables: ['model', 'text'],
  store: ['model'],
  intake: ['model'],
  read: ['model', 'text', 'tables'],
  catalogue: ['model', 'text', 'numbers'],
  interpret: ['model', 'text', 'numbers', 'catalogue'],
  check: ['model', 'text', 'numbers', 'catalogue'],
  assess: ['model', 'text', 'numbers', 'catalogue', 'interpret', 'check'],
  dataset: ['model', 'text', 'numbers', 'store', 'catalogue'],
  work: ['model', 'text', 'numbers', 'tables', 'store', 'intake', 'read', 'catalogue', 'interpret', 'check', 'assess'],
  batch: ['model', 'store', 'intake', 'read', 'catalogue', 'check', 'dataset', 'work'],
  commands: [
    'model',
    'text',
    'numbers',
    'tables',
    'store',
    'intake',
    'read',
    'catalogue',
    'interpret',
    'check',
    'dataset',
    'work',
    'batch',
  ],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayImport).map(([folder, others]) => ({
      name: `wall-${folder}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
    })),
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/cli\\.ts$' },
      to: {},
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
