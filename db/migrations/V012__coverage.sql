-- The sentences of a revision as the detector cut them, so that one nobody has looked at is seen.
create table sentence (
    revision_id bigint not null references revision,
    start_at integer not null check (start_at >= 0),
    end_at integer not null,
    priority double precision not null check (priority between 0 and 1),
    primary key (revision_id, start_at),
    check (end_at > start_at)
);

-- Somebody has read the sentence and found nothing to check in it.
create table sentence_check (
    revision_id bigint not null,
    start_at integer not null,
    person_id bigint not null references person,
    checked_at timestamptz not null default now(),
    primary key (revision_id, start_at),
    foreign key (revision_id, start_at) references sentence
);

create index claim_revision on claim (revision_id, start_at, id);

-- When a person last changed words, kind or facts, dismissed or restored: detecting again leaves such claims alone.
alter table claim add column touched_at timestamptz;
update claim set touched_at = changed_at where version > 0;
