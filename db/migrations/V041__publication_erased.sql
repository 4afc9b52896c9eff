-- Whoever publishes while the article is erased waits for that and is refused then, as whoever writes claims.
create trigger not_erased before insert on publication for each row when (new.content is not null)
    execute function refuse_erased();
