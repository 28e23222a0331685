package cn.bangfu.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-040")
class CaptchaTest {

  /** Tenths of a second. */
  private static final int PAUSE = 3;

  private final Map<String, Object> attributes = new HashMap<>();
  private final HttpServletRequest request = request();

  @Test
  void eitherTheCharactersOrTheSpokenDigitsAreRightWhateverTheCase() {
    Captcha asked = new Captcha("K7MP", "40719");
    assertThat(asked.isAnsweredBy("k7mp")).isTrue();
    assertThat(asked.isAnsweredBy(" K7 MP ")).isTrue();
    assertThat(asked.isAnsweredBy("40719")).isTrue();
    assertThat(asked.isAnsweredBy("K7M")).isFalse();
    assertThat(asked.isAnsweredBy("")).isFalse();
    assertThat(asked.isAnsweredBy(null)).isFalse();
  }

  @Test
  void anAnswerIsJudgedOnceInTheSessionTheQuestionWasMadeFor() {
    assertThat(Captcha.passed(request, "K7MP")).as("nothing was asked").isFalse();
    Captcha asked = Captcha.renew(request);
    assertThat(Captcha.passed(request, asked.letters())).isTrue();
    assertThat(Captcha.passed(request, asked.letters())).as("a second time").isFalse();
    Captcha next = Captcha.renew(request);
    assertThat(Captcha.passed(request, "wrong")).isFalse();
    assertThat(Captcha.passed(request, next.letters())).as("used up by the wrong one").isFalse();
  }

  @Test
  void thePictureHasFourCharactersAndIsNeverTheSameTwice() {
    assertThat(Captcha.renew(request).letters()).matches("[" + CaptchaPicture.CHARACTERS + "]{4}");
    Set<Integer> pictures = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      BufferedImage image = new CaptchaPicture(new Random(i)).draw("AE47");
      assertThat(image.getWidth()).isEqualTo(168);
      int hash = 0;
      for (int x = 0; x < image.getWidth(); x++) {
        for (int y = 0; y < image.getHeight(); y++) {
          hash = 31 * hash + image.getRGB(x, y);
        }
      }
      pictures.add(hash);
    }
    assertThat(pictures).hasSize(5);
  }

  @Test
  void theSoundIsAWavFileInWhichEachDigitIsHeard() throws Exception {
    byte[] sound = new CaptchaSound(new Random(1)).speak("40719");
    try (AudioInputStream audio =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(sound))) {
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(8000f);
      assertThat(audio.getFrameLength()).isEqualTo(sound.length - 44L);
    }
    int heard = 0;
    int quiet = PAUSE;
    for (int at = 44; at + 800 < sound.length; at += 800) {
      int loudest = 0;
      for (int i = at; i < at + 800; i++) {
        loudest = Math.max(loudest, Math.abs((sound[i] & 0xff) - 0x80));
      }
      boolean loud = loudest > 20;
      heard += loud && quiet >= PAUSE ? 1 : 0;
      quiet = loud ? 0 : quiet + 1;
    }
    assertThat(heard).isEqualTo(5);
  }

  private HttpServletRequest request() {
    HttpSession session =
        (HttpSession)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, args) ->
                    switch (method.getName()) {
                      case "getAttribute" -> attributes.get(args[0]);
                      case "setAttribute" -> attributes.put((String) args[0], args[1]);
                      case "removeAttribute" -> attributes.remove(args[0]);
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> session);
  }
}
