-- Which sources go back to one origin is looked up for each that is listed.
create index source_origin on source (team_id, origin_group, id) where origin_group is not null;
