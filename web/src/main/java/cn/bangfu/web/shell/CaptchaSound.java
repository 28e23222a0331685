package cn.bangfu.web.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Speaks digits in Mandarin with pauses of unequal length, as a WAV file. */
final class CaptchaSound {

  static final int SAMPLES_A_SECOND = 8000;

  private static final int HEADER = 44;
  private static final byte SILENCE = (byte) 0x80;
  private static final byte[][] DIGITS = read();

  private final Random random;

  CaptchaSound(Random random) {
    this.random = random;
  }

  byte[] speak(String digits) {
    ByteArrayOutputStream samples = new ByteArrayOutputStream();
    pause(samples, SAMPLES_A_SECOND / 2);
    for (char digit : digits.toCharArray()) {
      byte[] spoken = DIGITS[digit - '0'];
      int loudness = 75 + random.nextInt(25);
      for (byte sample : spoken) {
        int level = ((sample & 0xff) - 0x80) * loudness / 100 + random.nextInt(7) - 3;
        samples.write(Math.max(0, Math.min(0xff, level + 0x80)));
      }
      pause(samples, SAMPLES_A_SECOND / 2 + random.nextInt(SAMPLES_A_SECOND / 2));
    }
    return withHeader(samples.toByteArray());
  }

  private void pause(ByteArrayOutputStream samples, int length) {
    for (int i = 0; i < length; i++) {
      samples.write((SILENCE & 0xff) + random.nextInt(5) - 2);
    }
  }

  private static byte[] withHeader(byte[] samples) {
    return ByteBuffer.allocate(HEADER + samples.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(HEADER - 8 + samples.length)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(SAMPLES_A_SECOND)
        .putInt(SAMPLES_A_SECOND)
        .putShort((short) 1)
        .putShort((short) 8)
        .put(ascii("data"))
        .putInt(samples.length)
        .put(samples)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[][] read() {
    byte[][] digits = new byte[10][];
    for (int i = 0; i < digits.length; i++) {
      try (InputStream in = CaptchaSound.class.getResourceAsStream("digits/" + i + ".raw")) {
        digits[i] = in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return digits;
  }
}
