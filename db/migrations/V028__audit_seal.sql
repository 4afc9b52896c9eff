-- Details may be erased, with the article they belong to and in no other way. What is erased names the event that erased
-- it, so that a missing value is either accounted for or a sign of tampering. The salt goes too: without it nobody can try
-- values against the digest that stays in the event.
alter table audit_detail
    alter column salt drop not null,
    add column erased_by bigint references audit_event,
    add check ((salt is null) = (erased_by is not null)),
    add check (erased_by is null or before is null and after is null);

-- Who may change what is append-only: nobody, but for the function that erases an article, which runs as the owner.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'TRUNCATE' and current_setting('workbench.erasing', true) <> ''
        and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return null;
    end if;
    raise exception '% is append-only: rows are neither changed nor deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on audit_detail for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = 'workbench_app') then
        revoke update, delete, truncate on audit_detail from workbench_app;
    end if;
end $$;
