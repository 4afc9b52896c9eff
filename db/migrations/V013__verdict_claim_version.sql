-- The version of the claim that the reviewer had before them; unknown for verdicts given before it was kept.
alter table verdict add column claim_version integer;
