/** Of one round ($1 batch, $2 round): which verifications are signed, which meters were, and which were returned. */
export const sealsOfRound = `
  seals as (
    select coalesce(range_agg(verification_ids) filter (where meaning = 'checked'), '{}') as signed,
      coalesce(range_agg(meter_ids) filter (where meaning = 'checked'), '{}') as signed_meters,
      coalesce(range_agg(verification_ids) filter (where meaning = 'returned'), '{}') as returned
    from signatures where batch_id = $1 and round = $2)`;

/**
 * What a signature covers of one verification, as one text: the captured halves, who and where, and the verdict with the rule
 * that gave it. An array of JSON, so that no two records have the same text.
 */
const signedText = `
  jsonb_build_array(m.asset_no, v.round, v.version, rigs.code, v.position, extract(epoch from v.verified_at),
    verifier.staff_code, checker.staff_code, r.temperature, r.humidity, r.items, r.clock_daily_error, r.rig_conclusion,
    r.rig_reason, s.points, q.readings, v.verdict, v.faults, v.internal_verdict, v.rule_version, v.reason)::text`;

/** SHA-256 over the verifications whose ids `within` selects, in the order of their ids. */
export const hashOf = (within: string): string => `
  select encode(sha256(convert_to(coalesce(string_agg(${signedText}, E'\\n' order by v.id), ''), 'UTF8')), 'hex') as hash
  from verifications v join meters m on m.id = v.meter_id join rigs on rigs.id = v.rig_id
  join users verifier on verifier.id = v.verifier_id join users checker on checker.id = v.checker_id
  join rig_results r on r.id = v.result_id left join rig_readings q on q.id = v.reading_id
  left join test_schemes s on s.id = q.scheme_id
  where ${within}`;
