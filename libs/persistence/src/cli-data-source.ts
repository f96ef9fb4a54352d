import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** For TypeORM's own command line (generate, check): `DATABASE_URL` names the database. */
export const dataSource = new DataSource(dataSourceOptions(process.env['DATABASE_URL'] ?? ''));
