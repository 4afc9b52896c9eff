-- Erasing an article takes everything people wrote away for good: its text, claims and all that hangs on them, images,
-- frozen reports and the details in the log. What stays is that it was there: the row, its events, and the hashes of its
-- texts and publications.
alter table article
    add column erased_at timestamptz,
    add check (erased_at is null or archived_at is not null);
alter table revision alter column text drop not null;
alter table publication alter column content drop not null;

-- The same text may be imported again after it was erased.
drop index revision_import;
create unique index revision_import on revision (team_id, sha256) where number = 1 and text is not null;

-- Whoever was writing while the article was erased waits for that and is refused then.
create function refuse_erased() returns trigger language plpgsql as $$
begin
    perform from article where id = new.article_id and erased_at is null for key share;
    if not found then
        raise exception 'article % was erased or does not exist', new.article_id using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger not_erased before insert on claim for each row execute function refuse_erased();
create trigger not_erased before insert on medium for each row execute function refuse_erased();
create trigger not_erased before insert on text_issue for each row execute function refuse_erased();
create trigger not_erased before insert on revision for each row when (new.text is not null) execute function refuse_erased();

-- Deletes whatever refers to the rows, from the far end on, so that a table that is added later is emptied too. Of revisions
-- and publications only what hangs on them goes; events stay, with their links.
create function erase_dependents(the_table regclass, the_condition text, the_path regclass[]) returns void
    language plpgsql set search_path = public, pg_temp as $$
declare
    reference record;
    condition text;
begin
    for reference in
        select c.conrelid::regclass as child,
            (select string_agg(quote_ident(a.attname), ', ' order by k.place)
                from unnest(c.conkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns,
            (select string_agg(quote_ident(a.attname), ', ' order by k.place)
                from unnest(c.confkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) as referenced
        from pg_constraint c
        where c.contype = 'f' and c.confrelid = the_table and c.conrelid <> the_table
          and c.conrelid <> all (the_path)
          and c.conrelid not in ('audit_event'::regclass, 'audit_detail'::regclass, 'audit_link'::regclass)
        order by c.conrelid, c.conname
    loop
        condition := format('(%s) in (select %s from %s where %s)',
            reference.columns, reference.referenced, the_table, the_condition);
        perform erase_dependents(reference.child, condition, the_path || the_table);
        if reference.child not in ('revision'::regclass, 'publication'::regclass) then
            execute format('delete from %s where %s', reference.child, condition);
        end if;
    end loop;
end $$;

-- The one way past the triggers: it runs as the owner of the tables and leaves an event that says who, why, and what was
-- there by its hashes. Returns the event.
create function erase_article(the_article bigint, the_person bigint, the_reason text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    the_team bigint;
    the_event bigint;
    the_salt bytea := uuid_send(gen_random_uuid());
    the_detail text;
    the_images bytea[];
begin
    if not exists (select from person where id = the_person and active and administrator) then
        raise exception 'only an administrator erases articles' using errcode = 'insufficient_privilege';
    end if;
    if btrim(coalesce(the_reason, '')) = '' then
        raise exception 'erasing takes a reason' using errcode = 'invalid_parameter_value';
    end if;
    select team_id into the_team from article where id = the_article and erased_at is null for update;
    if not found then
        raise exception 'there is no article % to erase', the_article using errcode = 'no_data_found';
    end if;

    select json_build_object('reason', the_reason,
        'revisions', (select coalesce(json_agg(json_build_object('number', number, 'sha256', encode(sha256, 'hex')) order by number), '[]')
            from revision where article_id = the_article),
        'publications', (select coalesce(json_agg(json_build_object('number', number, 'sha256', encode(sha256, 'hex')) order by number), '[]')
            from publication where article_id = the_article))::text into the_detail;
    insert into audit_event (actor_id, actor_role, team_id, article_id, object_type, object_id, action, detail_digest)
        values (the_person, 'ADMINISTRATOR', the_team, the_article, 'article', the_article, 'erased',
            sha256(the_salt || convert_to('-', 'UTF8') || '\x00'::bytea || convert_to('+' || the_detail, 'UTF8')))
        returning id into the_event;
    insert into audit_detail (event_id, salt, after) values (the_event, the_salt, the_detail::json);

    select coalesce(array_agg(sha256), '{}') into the_images from image i
        where exists (select from medium m where m.image = i.sha256 and m.article_id = the_article)
           or exists (select from evidence e join claim c on c.id = e.claim_id
                where e.image = i.sha256 and c.article_id = the_article);

    perform set_config('workbench.erasing', the_article::text, true);
    -- Half-written comments know what they are about by a number only.
    delete from comment_draft where place = -the_article
        or place in (select id from claim where article_id = the_article);
    perform erase_dependents('article', format('id = %s', the_article), '{}');
    update revision set text = null where article_id = the_article;
    update publication set content = null where article_id = the_article;
    update audit_detail set salt = null, before = null, after = null, erased_by = the_event
        where erased_by is null and event_id <> the_event
          and event_id in (select id from audit_event where article_id = the_article);
    perform set_config('workbench.erasing', '', true);

    delete from image i where i.sha256 = any (the_images)
        and not exists (select from medium m where m.image = i.sha256)
        and not exists (select from evidence e where e.image = i.sha256);
    update article set title = '(erased)', publisher = null, url = null, published_on = null, erased_at = now(),
        archived_at = coalesce(archived_at, now()), version = version + 1
        where id = the_article;
    return the_event;
end $$;

revoke execute on function erase_article, erase_dependents from public;
do $$
begin
    if exists (select from pg_roles where rolname = 'workbench_app') then
        grant execute on function erase_article to workbench_app;
    end if;
end $$;
