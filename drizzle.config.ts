export default {
  dialect: 'postgresql',
  schema: './server/src/db/tables/*.ts',
  out: './migrations',
}
