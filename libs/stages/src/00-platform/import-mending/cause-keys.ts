/**
 * Which parameters of a broken rule name the one thing that is to be done: all rows that share them wait for the same. What is
 * not listed is mended cell by cell, and counted by its rule and column.
 */
export const causeKeys: Readonly<Record<string, readonly string[]>> = {
  'round-not-open': ['batchNo'],
  'batch-unknown': ['batchNo'],
  'batch-takes-no-arrivals': ['batchNo', 'state'],
  'meter-in-other-batch': ['batchNo'],
  'foreign-meter': ['batchNo', 'expected'],
  'rig-unknown': ['rigCode'],
  'rig-lapsed': ['rigCode', 'validUntil'],
  'verifier-unknown': ['verifierCode'],
  'checker-unknown': ['checkerCode'],
};

/** Whether what the rows of a `cause` waited for is there now; in SQL, by the parameters of its first row. */
export const settledNow = `case rule
  when 'round-not-open' then exists (
    select from meters m join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
    where m.asset_no = params ->> 'assetNo' and m.state = 'in-store')
  when 'meter-unknown' then exists (select from meters where asset_no = params ->> 'assetNo')
  when 'batch-unknown' then exists (select from batches where batch_no = params ->> 'batchNo')
  when 'rig-unknown' then exists (select from rigs where code = params ->> 'rigCode')
  when 'rig-lapsed' then exists (
    select from rigs where code = params ->> 'rigCode' and valid_until::text > params ->> 'validUntil')
  when 'verifier-unknown' then exists (select from users where staff_code = params ->> 'verifierCode')
  when 'checker-unknown' then exists (select from users where staff_code = params ->> 'checkerCode')
  else false end`;
