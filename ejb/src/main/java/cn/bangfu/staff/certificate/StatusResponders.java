package cn.bangfu.staff.certificate;

import cn.bangfu.staff.certificate.NoStatus.Fault;
import cn.bangfu.staff.certificate.StatusQuestion.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Asks responders of authorities, at the addresses that the security administrator has set and at
 * no others: an address within a certificate could lead anywhere. Waits a short while only, repeats
 * what was said for some minutes, and lets a silent responder alone for a moment, so that log-ins
 * do not queue up behind it.
 */
@ApplicationScoped
public class StatusResponders {

  private static final Logger LOG = System.getLogger(StatusResponders.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration WHOLE = Duration.ofSeconds(4);
  private static final Duration REPEATED = Duration.ofMinutes(5);
  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
  private static final int KEPT = 2_000;
  private static final int LARGEST = 64 * 1024;
  private static final int OK = 200;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Map<String, Said> said = bounded();
  private final Map<String, Instant> silent = bounded();
  private Duration whole = WHOLE;

  /**
   * What the responder says, or NONE if nothing that counts came back.
   *
   * @param revoked tells of a certificate of the issuer whether a loaded list names it
   */
  public OnlineStatus ask(
      String address,
      X509Certificate certificate,
      X509Certificate issuer,
      Predicate<X509Certificate> revoked,
      Instant now) {
    String key = address + ' ' + Certificates.fingerprint(certificate);
    Said before = said.get(key);
    if (before != null && now.isBefore(before.until())) {
      return before.status();
    }
    Instant until = silent.get(address);
    if (until != null && now.isBefore(until)) {
      return OnlineStatus.NONE;
    }
    try {
      StatusQuestion question = new StatusQuestion(certificate, issuer);
      Said fresh = question.judge(send(address, question.encoded()), revoked, now);
      Instant end = now.plus(REPEATED);
      said.put(key, fresh.until().isBefore(end) ? fresh : new Said(fresh.status(), end));
      silent.remove(address);
      return fresh.status();
    } catch (NoStatus none) {
      LOG.log(Level.WARNING, "[OCSP " + none.fault() + "] no answer that counts from " + address);
      if (none.fault() == Fault.UNREACHABLE || none.fault() == Fault.SLOW) {
        silent.put(address, now.plus(LEFT_ALONE));
      }
      return OnlineStatus.NONE;
    }
  }

  /** Waits another time, for tests. */
  void waitFor(Duration longest) {
    whole = longest;
  }

  private byte[] send(String address, byte[] question) throws NoStatus {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/ocsp-request")
            .header("Accept", "application/ocsp-response")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    CompletableFuture<HttpResponse<byte[]>> sent =
        HTTP.sendAsync(request, head -> new LimitedBody(LARGEST));
    try {
      // the whole of it, however slowly the bytes come
      HttpResponse<byte[]> answer = sent.get(whole.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != OK) {
        throw new NoStatus(Fault.DECLINED);
      }
      return answer.body();
    } catch (TimeoutException late) {
      sent.cancel(true);
      throw new NoStatus(Fault.SLOW, late);
    } catch (ExecutionException failed) {
      boolean late = failed.getCause() instanceof HttpTimeoutException;
      boolean network = failed.getCause() instanceof IOException;
      if (!network) {
        throw new IllegalStateException(failed.getCause());
      }
      throw new NoStatus(late ? Fault.SLOW : Fault.UNREACHABLE, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoStatus(Fault.SLOW, stopped);
    }
  }

  /** The eldest go when it is full. */
  private static <T> Map<String, T> bounded() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > KEPT;
          }
        });
  }
}
