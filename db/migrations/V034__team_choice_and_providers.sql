-- The team a person of several works in now; it falls away with the membership.
create table team_choice (
    person_id bigint primary key references person,
    team_id bigint not null,
    foreign key (team_id, person_id) references membership (team_id, person_id) on delete cascade
);

-- People who sign in with a provider have no password here.
alter table person alter column password_hash drop not null;

create table provider_identity (
    issuer text not null check (char_length(issuer) between 1 and 1000),
    subject text not null check (char_length(subject) between 1 and 255),
    person_id bigint not null references person,
    since timestamptz not null default now(),
    primary key (issuer, subject)
);
create index provider_identity_person on provider_identity (person_id);

-- Whether the provider gave the membership: what it gave it may take, what an administrator gave stays.
alter table membership add column provided boolean not null default false;
