package org.factcheck.workbench.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.factcheck.workbench.kernel.NotificationId;
import org.factcheck.workbench.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is to go by e-mail, when a mail server is configured: one message with all that came for a person within a
 * few minutes, none in their quiet hours. A message names kinds, titles of articles and links, and nothing else: it leaves
 * the house. Several nodes may send at once; one that stops in the middle of it may have its message sent a second time.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class PostOffice {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final int GATHER_MINUTES = 3;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcOutboxStore outbox;
    private final JdbcNotificationSettingStore settings;
    private final JavaMailSender sender;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final String address;
    private final String from;
    private final RetryTemplate tries;
    private final Clock clock;

    @Autowired
    PostOffice(
            JdbcOutboxStore outbox,
            JdbcNotificationSettingStore settings,
            JavaMailSender sender,
            Texts texts,
            PlatformTransactionManager transactions,
            @Value("${workbench.address}") String address,
            @Value("${workbench.mail.from}") String from) {
        this(
                outbox,
                settings,
                sender,
                texts,
                transactions,
                address,
                from,
                RetryPolicy.builder()
                        .maxRetries(2)
                        .delay(Duration.ofSeconds(2))
                        .multiplier(2)
                        .build(),
                Clock.systemUTC());
    }

    PostOffice(
            JdbcOutboxStore outbox,
            JdbcNotificationSettingStore settings,
            JavaMailSender sender,
            Texts texts,
            PlatformTransactionManager transactions,
            String address,
            String from,
            RetryPolicy tries,
            Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.sender = sender;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address.endsWith("/") ? address : address + "/";
        this.from = from;
        this.tries = new RetryTemplate(tries);
        this.clock = clock;
    }

    /** Sends everything that is due. */
    void send() {
        transaction.executeWithoutResult(status -> outbox.gather(GATHER_MINUTES));
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> sendNext()));
        }
    }

    /** Each e-mail is sent, dropped or put off, so this comes to an end. */
    private boolean sendNext() {
        Optional<JdbcOutboxStore.Waiting> next = outbox.next(clock.instant());
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(JdbcOutboxStore.Waiting mail) {
        Optional<JdbcOutboxStore.Addressee> to = outbox.addressee(mail.person());
        List<Notification> news = outbox.unmailed(mail.person());
        NotificationSettings.Quiet quiet = settings.settings(mail.person()).quietAt(clock.instant());
        if (to.isEmpty() || news.isEmpty()) {
            outbox.drop(mail);
        } else if (quiet != null) {
            outbox.postpone(mail, quiet.until());
        } else {
            send(mail, to.get(), news);
        }
    }

    private void send(JdbcOutboxStore.Waiting mail, JdbcOutboxStore.Addressee to, List<Notification> news) {
        List<NotificationId> about = news.stream().map(Notification::id).toList();
        try {
            MimeMessage message = message(to, news);
            tries.execute(() -> {
                sender.send(message);
                return true;
            });
            outbox.sent(mail, about);
        } catch (RetryException | MessagingException e) {
            String error = error(e);
            if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
                LOG.warn(
                        "An e-mail to person {} was given up after {} attempts: {}",
                        mail.person(),
                        MOST_ATTEMPTS,
                        error);
                outbox.giveUp(mail, error, about);
            } else {
                Instant again = clock.instant().plus(PAUSE.multipliedBy(1L << mail.attempts()));
                LOG.warn(
                        "An e-mail to person {} could not be sent; trying again at {}: {}",
                        mail.person(),
                        again,
                        error);
                outbox.failed(mail, error, again);
            }
        }
    }

    private static String error(Exception failure) {
        Throwable cause = failure.getCause();
        return String.valueOf((cause == null ? failure : cause).getMessage());
    }

    private MimeMessage message(JdbcOutboxStore.Addressee to, List<Notification> news) throws MessagingException {
        Locale language = to.language();
        StringBuilder text =
                new StringBuilder(texts.getTranslation("inbox.mail.greeting", language, to.name())).append("\n\n");
        for (Notification one : news) {
            text.append(texts.getTranslation("inbox.kind." + one.kind(), language))
                    .append("\n")
                    .append(oneLine(one.articleTitle()))
                    .append("\n")
                    .append(address)
                    .append("inbox/open/")
                    .append(one.id())
                    .append("\n\n");
        }
        text.append(texts.getTranslation("inbox.mail.end", language, address + "inbox/settings"));
        MimeMessageHelper message = new MimeMessageHelper(sender.createMimeMessage(), StandardCharsets.UTF_8.name());
        message.setFrom(from);
        message.setTo(to.email());
        message.setSubject(texts.getTranslation("inbox.mail.subject", language, news.size()));
        message.setText(text.toString());
        return message.getMimeMessage();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
