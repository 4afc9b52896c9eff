-- A change waits for its event, so the event asks for no more than it must. It is written by one statement that is given the
-- person, team and article of the change, whose rows are never deleted: a check against them would lock the same few rows in
-- every transaction of a team. What the keys say still holds and is looked at by verify-audit.
alter table audit_event alter constraint audit_event_actor_id_fkey not enforced;
alter table audit_event alter constraint audit_event_team_id_fkey not enforced;
alter table audit_event alter constraint audit_event_article_id_fkey not enforced;
alter table audit_detail alter constraint audit_detail_event_id_fkey not enforced;
alter table audit_link alter constraint audit_link_event_id_fkey not enforced;

create function refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are not deleted: the audit log speaks of them', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never_deleted before delete or truncate on person for each statement execute function refuse_removal();
create trigger never_deleted before delete or truncate on team for each statement execute function refuse_removal();
create trigger never_deleted before delete or truncate on article for each statement execute function refuse_removal();

-- Each check is prepared anew for every statement: one for a table is as strict as three.
alter table audit_event
    drop constraint audit_event_object_type_check,
    drop constraint audit_event_action_check,
    drop constraint audit_event_detail_digest_check,
    add constraint audit_event_whole check (object_type <> '' and action <> '' and octet_length(detail_digest) = 32);
do $$
declare
    constraint_name text;
begin
    for constraint_name in
        select conname from pg_constraint where conrelid = 'audit_detail'::regclass and contype = 'c'
    loop
        execute format('alter table audit_detail drop constraint %I', constraint_name);
    end loop;
end $$;
alter table audit_detail add constraint audit_detail_kept_or_erased check (
    case when erased_by is null then octet_length(salt) = 16 and salt is not null
        else salt is null and before is null and after is null end);

-- All events of a team, newest first, are found by audit_event_of_team: those of its articles need no index besides.
drop index audit_event_team;
