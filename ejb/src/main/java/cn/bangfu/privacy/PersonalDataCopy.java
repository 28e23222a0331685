package cn.bangfu.privacy;

import java.io.Serializable;
import java.util.List;

/**
 * Everything stored about a person, to be printed (USR-133).
 *
 * @param facts who has printed it, when and for what (USR-127)
 */
public record PersonalDataCopy(
    String personName, String unionPath, String askedFor, List<Part> parts, String facts)
    implements Serializable {

  /** A table with its heading; without rows it says that there is nothing. */
  public record Part(String title, List<String> heads, List<List<String>> rows)
      implements Serializable {}
}
