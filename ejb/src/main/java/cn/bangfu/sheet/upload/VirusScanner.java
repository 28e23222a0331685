package cn.bangfu.sheet.upload;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.SheetProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks a scanner about an upload, in the way ClamAV's daemon is asked ({@code INSTREAM}). The
 * property {@code bangfu.scanner} names it as {@code host:port}; without it nothing is asked. A
 * scanner that is configured and does not answer means: refused (USR-139).
 */
@ApplicationScoped
public class VirusScanner {

  static final String PROPERTY = "bangfu.scanner";

  private static final Logger LOG = System.getLogger(VirusScanner.class.getName());
  private static final int CONNECT_MILLIS = 3_000;
  private static final int ANSWER_MILLIS = 20_000;
  private static final int CHUNK = 32 * 1024;
  private static final int LONGEST_ANSWER = 1024;
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

  private String address = System.getProperty(PROPERTY, "");
  private int answerMillis = ANSWER_MILLIS;

  /** Throws if the scanner finds something, or does not answer although there is one. */
  public void refuseInfected(Path file) {
    if (address.isBlank()) {
      return;
    }
    String answer;
    try {
      answer = ask(file);
    } catch (IOException | NumberFormatException e) {
      LOG.log(Level.ERROR, "The scanner of uploads does not answer", e);
      throw new BusinessException(SheetProblem.SCANNER_SILENT);
    }
    if (answer.contains("FOUND")) {
      throw new BusinessException(SheetProblem.VIRUS);
    }
    if (!answer.contains("OK")) {
      throw new BusinessException(SheetProblem.SCANNER_SILENT);
    }
  }

  /** Sets another scanner, for tests. */
  void use(String hostAndPort, int waitMillis) {
    address = hostAndPort;
    answerMillis = waitMillis;
  }

  private String ask(Path file) throws IOException {
    int colon = address.lastIndexOf(':');
    String host = address.substring(0, Math.max(0, colon));
    int port = Integer.parseInt(address.substring(colon + 1).strip());
    try (Socket socket = new Socket();
        InputStream in = Files.newInputStream(file)) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(answerMillis);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(COMMAND);
      byte[] chunk = new byte[CHUNK];
      int read;
      while ((read = in.read(chunk)) > 0) {
        out.writeInt(read);
        out.write(chunk, 0, read);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.US_ASCII);
    }
  }
}
