-- What a person says of when a claim is to be checked; it stands above the detector's number, which stays as it was.
alter table claim add column priority_level text not null default 'AS_DETECTED'
    check (priority_level in ('AS_DETECTED', 'HIGH', 'NORMAL', 'LOW'));
