-- The audit page reads a team's events, or those of the installation, newest first.
create index audit_event_of_team on audit_event (team_id, id);
create index audit_event_of_installation on audit_event (id) where article_id is null;
