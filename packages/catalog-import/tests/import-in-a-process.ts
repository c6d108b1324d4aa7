import { importCatalog, openFolder } from '../src/index.ts'

/** For resume.db.test.ts: an import that can be killed, and prints a line for each batch. */
const [folder = '', databaseUrl = ''] = process.argv.slice(2)
await importCatalog(openFolder(folder), { databaseUrl, onProgress: ({ products }) => console.log(products) })
