package cn.bangfu.archive;

import cn.bangfu.kernel.Masks;
import java.util.HashMap;
import java.util.Map;

/** Takes class-A data out of a content that is to be shown (USR-118). */
public final class ArchiveMasks {

  private ArchiveMasks() {}

  /** Empties it in a content that is not stored any more, and returns it masked by its path. */
  public static Map<String, String> mask(ArchiveContent content) {
    Map<String, String> masked = new HashMap<>();
    mask("content.", content, masked);
    masked.put("content.bankCardNo", Masks.bankCardNo(content.getBankCardNo()));
    content.setBankCardNo(null);
    for (int i = 0; i < content.getMembers().size(); i++) {
      mask("content.members[" + i + "].", content.getMembers().get(i), masked);
    }
    return masked;
  }

  private static void mask(String path, Person person, Map<String, String> masked) {
    masked.put(path + "idNo", person.getIdNo() == null ? null : person.getIdNo().masked());
    masked.put(path + "mobile", Masks.phone(person.getMobile()));
    masked.put(path + "otherContact", Masks.phone(person.getOtherContact()));
    person.setIdNo(null);
    person.setMobile(null);
    person.setOtherContact(null);
  }
}
