package org.factcheck.workbench.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.factcheck.workbench.inbox.Notification.Kind;
import org.factcheck.workbench.inbox.Notification.Way;
import org.factcheck.workbench.inbox.NotificationSettings.QuietHours;
import org.factcheck.workbench.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNotificationSettingStore {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final JdbcClient jdbc;

    JdbcNotificationSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NotificationSettings settings(PersonId person) {
        Map<Kind, Way> ways = new EnumMap<>(Kind.class);
        jdbc.sql("select kind, way from notification_choice where person_id = :person order by kind")
                .param("person", person.value())
                .query(row -> {
                    ways.put(Kind.valueOf(row.getString("kind")), Way.valueOf(row.getString("way")));
                });
        return jdbc.sql("""
                        select email, zone, quiet_from, quiet_until from notification_setting where person_id = :person
                        """)
                .param("person", person.value())
                .query((row, number) -> new NotificationSettings(
                        ways, row.getString("email"), ZoneId.of(row.getString("zone")), quiet(row)))
                .optional()
                .orElseGet(() -> new NotificationSettings(ways, null, UTC, null));
    }

    private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime until = row.getObject("quiet_until", LocalTime.class);
        return from == null || until == null ? null : new QuietHours(from, until);
    }

    /** Whether the database reckons in the zone as well. */
    boolean knows(ZoneId zone) {
        return jdbc.sql("select exists (select from pg_timezone_names where name = :zone) as known")
                .param("zone", zone.getId())
                .query((row, number) -> row.getBoolean("known"))
                .single();
    }

    void keep(PersonId person, NotificationSettings settings) {
        QuietHours quiet = settings.quiet();
        jdbc.sql("""
                        insert into notification_setting (person_id, email, zone, quiet_from, quiet_until)
                        values (:person, :email, :zone, :from, :until)
                        on conflict (person_id) do update set email = excluded.email, zone = excluded.zone,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                        """)
                .param("person", person.value())
                .param("email", settings.email())
                .param("zone", settings.zone().getId())
                .param("from", quiet == null ? null : quiet.from())
                .param("until", quiet == null ? null : quiet.until())
                .update();
        Kind[] kinds = settings.ways().keySet().toArray(Kind[]::new);
        String[] names = new String[kinds.length];
        String[] ways = new String[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            names[i] = kinds[i].name();
            ways[i] = settings.way(kinds[i]).name();
        }
        jdbc.sql("delete from notification_choice where person_id = :person and kind <> all(:kinds::text[])")
                .param("person", person.value())
                .param("kinds", names)
                .update();
        jdbc.sql("""
                        insert into notification_choice (person_id, kind, way)
                        select :person, * from unnest(:kinds::text[], :ways::text[])
                        on conflict (person_id, kind) do update set way = excluded.way
                        """)
                .param("person", person.value())
                .param("kinds", names)
                .param("ways", ways)
                .update();
    }
}
