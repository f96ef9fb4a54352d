/** Taken by whoever adds to the chain, until its transaction ends: entries are chained in the order of commits. */
export const chainLock = 22_596_001;

/**
 * SQL for the one text of an entry that its hash covers: jsonb writes keys in one order and numbers in one way,
 * the time is spelled out so that no session's time zone changes it.
 */
export const entryText = (row: string): string =>
  `jsonb_build_object('id', ${row}.id,
     'at', to_char(${row}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
     'actorId', ${row}.actor_id, 'actor', ${row}.actor, 'ip', ${row}.ip, 'requestId', ${row}.request_id,
     'action', ${row}.action, 'objectType', ${row}.object_type, 'objectId', ${row}.object_id,
     'before', ${row}.before, 'after', ${row}.after, 'reason', ${row}.reason)::text`;

/** SQL for the hash of an entry of the time before keys, on top of the one before it. */
export const plainHash = (previousHash: string, row: string): string =>
  `encode(sha256(convert_to(${previousHash} || ${entryText(row)}, 'UTF8')), 'hex')`;
