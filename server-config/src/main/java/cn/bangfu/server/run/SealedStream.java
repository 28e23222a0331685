package cn.bangfu.server.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream of any length under a password: parts of 64 KB, each sealed with AES-256-GCM. The number
 * of a part is in its nonce and whether it is the last in what is authenticated, so that parts
 * neither change places nor get lost at the end.
 */
final class SealedStream {

  private static final byte[] MAGIC = {'B', 'F', 'B', 'K', '1', '\n'};
  private static final int SALT = 16;
  private static final int PREFIX = 8;
  private static final int PART = 64 * 1024;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;
  private static final int ITERATIONS = 210_000;

  private SealedStream() {}

  /** What is written is sealed; closing writes the end, without which nothing opens. */
  static OutputStream seal(OutputStream out, char[] password) throws IOException {
    byte[] head = new byte[SALT + PREFIX];
    new SecureRandom().nextBytes(head);
    out.write(MAGIC);
    out.write(head);
    return new Sealing(new DataOutputStream(out), new Parts(head, password));
  }

  /**
   * What was sealed.
   *
   * @throws IOException also from reading: with another password, if a part was altered, or if the
   *     end is missing
   */
  static InputStream open(InputStream in, char[] password) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    byte[] head = in.readNBytes(SALT + PREFIX);
    if (!Arrays.equals(magic, MAGIC) || head.length < SALT + PREFIX) {
      throw new IOException("This is no backup of Bangfu");
    }
    return new Opening(new DataInputStream(in), new Parts(head, password));
  }

  /** Seals and opens the parts of one stream in their order. */
  private static final class Parts {

    private final SecretKeySpec key;
    private final byte[] prefix;
    private int number;

    Parts(byte[] head, char[] password) throws IOException {
      prefix = Arrays.copyOfRange(head, SALT, SALT + PREFIX);
      try {
        PBEKeySpec spec = new PBEKeySpec(password, Arrays.copyOf(head, SALT), ITERATIONS, KEY_BITS);
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        key = new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
    }

    byte[] next(int mode, boolean last, byte[] content, int length) throws IOException {
      try {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
            ByteBuffer.allocate(PREFIX + Integer.BYTES).put(prefix).putInt(number++).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
        return cipher.doFinal(content, 0, length);
      } catch (GeneralSecurityException altered) {
        throw new IOException("Wrong password, or the file was altered", altered);
      }
    }
  }

  private static final class Sealing extends OutputStream {

    private final DataOutputStream out;
    private final Parts parts;
    private final byte[] part = new byte[PART];
    private int filled;
    private boolean closed;

    Sealing(DataOutputStream out, Parts parts) {
      this.out = out;
      this.parts = parts;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
      int at = offset;
      int left = length;
      while (left > 0) {
        if (filled == PART) {
          flushPart(false);
        }
        int now = Math.min(left, PART - filled);
        System.arraycopy(content, at, part, filled, now);
        filled += now;
        at += now;
        left -= now;
      }
    }

    private void flushPart(boolean last) throws IOException {
      byte[] sealed = parts.next(Cipher.ENCRYPT_MODE, last, part, filled);
      out.writeBoolean(last);
      out.writeInt(sealed.length);
      out.write(sealed);
      filled = 0;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        flushPart(true);
        out.close();
      }
    }
  }

  private static final class Opening extends InputStream {

    private final DataInputStream in;
    private final Parts parts;
    private byte[] part = new byte[0];
    private int at;
    private boolean last;

    Opening(DataInputStream in, Parts parts) {
      this.in = in;
      this.parts = parts;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (at == part.length) {
        if (last) {
          return -1;
        }
        nextPart();
      }
      int now = Math.min(length, part.length - at);
      System.arraycopy(part, at, into, offset, now);
      at += now;
      return now;
    }

    private void nextPart() throws IOException {
      try {
        last = in.readBoolean();
        int length = in.readInt();
        if (length < 0 || length > PART + TAG_BITS) {
          throw new IOException("The file was altered");
        }
        byte[] sealed = new byte[length];
        in.readFully(sealed);
        part = parts.next(Cipher.DECRYPT_MODE, last, sealed, length);
        at = 0;
      } catch (EOFException cut) {
        throw new IOException("The end of the file is missing", cut);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
