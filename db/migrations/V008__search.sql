-- Search for words in claims and titles, and the latest events of a team.
create extension if not exists pg_trgm;
create index claim_words on claim using gin (exact gin_trgm_ops, wording gin_trgm_ops);
create index article_words on article using gin (title gin_trgm_ops);
create index audit_event_team on audit_event (team_id, id) where article_id is not null;
