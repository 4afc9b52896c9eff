-- Comments gather in threads. A thread is about a claim, or about an article as a whole; its first comment stands for it,
-- and what is settled is the thread.
alter table comment alter column claim_id drop not null;
alter table comment add column article_id bigint references article;
alter table comment add constraint comment_about_one check ((claim_id is null) <> (article_id is null));
-- What the comment is about as one number, so that a reply cannot stray into another discussion.
alter table comment add column place bigint not null generated always as (coalesce(claim_id, -article_id)) stored;
alter table comment add column thread_id bigint;
alter table comment add constraint comment_place unique (id, place);
alter table comment add constraint comment_thread_place foreign key (thread_id, place) references comment (id, place);
alter table comment add constraint comment_thread_settled check (thread_id is null or settled_at is null);
create index comment_thread on comment (thread_id, id) where thread_id is not null;
create index comment_article on comment (article_id, id) where article_id is not null;

-- Whom a comment names, and where in its text (UTF-16 code units, end exclusive).
create table comment_mention (
    comment_id bigint not null references comment,
    start_at integer not null check (start_at >= 0),
    end_at integer not null check (end_at > start_at),
    person_id bigint not null references person,
    primary key (comment_id, start_at)
);
create index comment_mention_person on comment_mention (person_id, comment_id);

-- Half-written comments as typed: one new thread, one reply to each thread and one change of each own comment.
create table comment_draft (
    person_id bigint not null references person,
    place bigint not null,
    about text not null check (about ~ '^(new|(reply|edit):[0-9]+)$'),
    text text not null check (char_length(text) <= 100000),
    version integer not null default 0,
    saved_at timestamptz not null default now(),
    primary key (person_id, place, about)
);
insert into comment_draft (person_id, place, about, text, version, saved_at)
select person_id, claim_id,
    case when coalesce(content ->> 'about', '') = '' then 'new' else 'edit:' || (content ->> 'about') end,
    coalesce(content ->> 'text', ''), coalesce((content ->> 'version')::integer, 0), saved_at
from draft
where form = 'COMMENT';
delete from draft where form = 'COMMENT';
