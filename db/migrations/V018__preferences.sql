-- What a person has set for themselves: the language, the keys of the workbench, filters that are used again.
create table preference (
    person_id bigint not null references person,
    kind text not null check (kind in ('LANGUAGE', 'KEYS', 'FILTERS')),
    value text not null check (char_length(value) between 1 and 100000),
    primary key (person_id, kind)
);
