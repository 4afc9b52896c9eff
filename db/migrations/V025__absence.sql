-- When a member of a team is away: the planner of assignments leaves them out, and their open work is shown.
create table absence (
    team_id bigint not null,
    person_id bigint not null,
    away_from date not null,
    away_until date not null,
    marked_by bigint not null references person,
    marked_at timestamptz not null default now(),
    version integer not null default 0,
    primary key (team_id, person_id),
    foreign key (team_id, person_id) references membership on delete cascade,
    check (away_from <= away_until)
);
create index absence_person on absence (person_id, team_id);
