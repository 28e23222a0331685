package cn.bangfu.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;

/** A responder of an authority on this machine, which answers what a test wants (RFC 6960). */
public final class TestResponder implements AutoCloseable {

  /** What it makes of the nonce of a question. */
  public enum Nonce {
    REPEATED,
    LEFT_OUT
  }

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private volatile TestCa signer;
  private volatile CertificateStatus status = CertificateStatus.GOOD;
  private volatile Instant from = Instant.now().minusSeconds(60);
  private volatile Instant next = Instant.now().plusSeconds(3600);
  private volatile Nonce nonce = Nonce.REPEATED;
  private volatile boolean held;
  private volatile byte[] raw;
  private volatile byte[] last;
  private volatile String elsewhere;

  /** Signs as this authority, or as whom it has certified for it. */
  public TestResponder(TestCa signer) {
    this.signer = signer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/ocsp";
  }

  public TestResponder as(TestCa other) {
    signer = other;
    return this;
  }

  public TestResponder says(CertificateStatus said) {
    status = said;
    return this;
  }

  /** Answers are good between these moments; the second may be null. */
  public TestResponder within(Instant thisUpdate, Instant nextUpdate) {
    from = thisUpdate;
    next = nextUpdate;
    return this;
  }

  public TestResponder with(Nonce made) {
    nonce = made;
    return this;
  }

  /** From now on nobody is answered. */
  public TestResponder silent() {
    held = true;
    return this;
  }

  /** From now on whoever asks is answered again. */
  public TestResponder speaks() {
    held = false;
    return this;
  }

  /** From now on everybody gets these bytes. */
  public TestResponder repeats(byte[] answer) {
    raw = answer;
    return this;
  }

  /** From now on everybody is sent there. */
  public TestResponder leadsTo(String address) {
    elsewhere = address;
    return this;
  }

  public byte[] lastAnswer() {
    return last;
  }

  public int asked() {
    return asked.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      byte[] question = exchange.getRequestBody().readAllBytes();
      if (held) {
        released.await();
        return;
      }
      if (elsewhere != null) {
        exchange.getResponseHeaders().add("Location", elsewhere);
        exchange.sendResponseHeaders(307, -1);
        return;
      }
      last = raw != null ? raw : answer(new OCSPReq(question));
      exchange.sendResponseHeaders(200, last.length);
      exchange.getResponseBody().write(last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] answer(OCSPReq question) throws IOException {
    try {
      X509CertificateHolder own = new JcaX509CertificateHolder(signer.certificate());
      BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
      for (Req one : question.getRequestList()) {
        builder.addResponse(
            one.getCertID(), status, Date.from(from), next == null ? null : Date.from(next), null);
      }
      Extension asks = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
      if (asks != null && nonce == Nonce.REPEATED) {
        builder.setResponseExtensions(new Extensions(asks));
      }
      return new OCSPRespBuilder()
          .build(
              OCSPRespBuilder.SUCCESSFUL,
              builder.build(signer.signer(), new X509CertificateHolder[] {own}, new Date()))
          .getEncoded();
    } catch (OCSPException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (released.getCount() > 0) {
      released.countDown();
      server.stop(0);
      threads.shutdownNow();
    }
  }
}
