-- The application's own role may not change or delete what is append-only. With one sign-in only there is no such role.
do $$
begin
    if exists (select from pg_roles where rolname = 'workbench_app') then
        grant usage on schema public to workbench_app;
        grant select, insert, update, delete on all tables in schema public to workbench_app;
        grant usage, select on all sequences in schema public to workbench_app;
        alter default privileges in schema public grant select, insert, update, delete on tables to workbench_app;
        alter default privileges in schema public grant usage, select on sequences to workbench_app;
        revoke update, delete, truncate on verdict, revision, publication, audit_event, audit_link from workbench_app;
        revoke insert, update, delete on rating_scale, rating from workbench_app;
        revoke insert, update, delete on flyway_schema_history from workbench_app;
    end if;
end $$;
