package org.factcheck.workbench.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFactorViewTest extends SignedInTest {
    @Autowired
    private CurrentSession session;

    @Test
    void it_is_set_up_with_a_code_of_the_app_and_asked_for_at_the_next_sign_in() throws Exception {
        signIn("tess", false, false);
        navigate(AccountView.class);
        click("Set up second factor");
        String key = field("Key").getValue();
        test(field("Code")).setValue("000000");
        click("Turn on");
        assertThat(words()).contains("The code is not right");
        test(field("Code")).setValue(code(key, 0));
        click("Turn on");

        List<String> codes = find(UnorderedList.class).all().stream()
                .filter(list -> list.hasClassName("wb-codes"))
                .flatMap(
                        list -> list.getChildren().map(item -> item.getElement().getText()))
                .toList();
        assertThat(codes).hasSize(10);
        click("I have kept them");
        assertThat(words()).contains("10 recovery codes are left");

        signInAgain("tess");
        UI.getCurrent().navigate("team");
        assertThat(getCurrentView()).isInstanceOf(SecondStepView.class);
        test(field("Code")).setValue(code(key, 0));
        click("Continue");
        assertThat(words()).as("used when it was set up").contains("was used already");
        assertThat(session.standing()).isEqualTo(Standing.MUST_GIVE_CODE);
        test(field("Code")).setValue(codes.getFirst());
        click("Continue");
        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .as("a new page, the one that was asked for")
                .anySatisfy(script ->
                        assertThat(script.getInvocation().getParameters()).contains("team", "_self"));
        UI.getCurrent().navigate("team");
        assertThat(getCurrentView()).isInstanceOf(TeamView.class);

        signInAgain("tess");
        UI.getCurrent().navigate("team");
        enter(codes.getFirst());
        assertThat(words()).contains("This recovery code was used already").contains("take another one");
        enter("12345");
        assertThat(words()).contains("This is no code").contains("six digits");
        for (int i = 0; i < 3; i++) {
            enter("000000");
        }
        assertThat(words()).contains("The code is not right");
        enter(codes.get(1));
        assertThat(words()).contains("Too many wrong codes. Wait");
        assertThat(session.standing()).isEqualTo(Standing.MUST_GIVE_CODE);
    }

    /** Wrong tries count for the address as well, and here all people have the same. */
    @AfterEach
    void forget_wrong_tries() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    private void enter(String code) {
        test(field("Code")).setValue(code);
        click("Continue");
    }

    @Test
    void the_picture_says_what_apps_scan() throws Exception {
        String uri =
                "otpauth://totp/Fact-Check%20Workbench:ann?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Fact-Check";

        assertThat(scanned(QrCode.svg(uri))).isEqualTo(uri);
    }

    /** Reads a QR code from its drawing, four dots to a module. */
    private static String scanned(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int dots = 4 * Integer.parseInt(size.group(1));
        int[] picture = new int[dots * dots];
        Arrays.fill(picture, 0xffffff);
        Matcher modules = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (modules.find()) {
            int left = 4 * Integer.parseInt(modules.group(1));
            int top = 4 * Integer.parseInt(modules.group(2));
            for (int y = top; y < top + 4; y++) {
                Arrays.fill(picture, y * dots + left, y * dots + left + 4, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(dots, dots, picture))))
                .getText();
    }

    private static String code(String key, int stepsAhead) throws Exception {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        return app.generateOneTimePasswordString(
                new SecretKeySpec(Base32.decode(key.replace(" ", "")), app.getAlgorithm()),
                Instant.now().plus(app.getTimeStep().multipliedBy(stepsAhead)));
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }
}
