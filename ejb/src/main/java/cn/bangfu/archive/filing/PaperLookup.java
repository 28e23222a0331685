package cn.bangfu.archive.filing;

import cn.bangfu.archive.attachment.AttachedKinds;
import cn.bangfu.archive.attachment.AttachmentKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which papers that checks ask for lie with archives. */
@Dependent
public class PaperLookup {

  @Inject AttachedKinds kinds;

  /** The papers of each of these archives. */
  Map<Long, AttachedPapers> of(Collection<Long> archives) {
    Map<Long, Set<AttachmentKind>> attached = kinds.of(archives);
    Map<Long, AttachedPapers> papers = new HashMap<>();
    for (Long archive : archives) {
      Set<AttachmentKind> some =
          attached.getOrDefault(archive, EnumSet.noneOf(AttachmentKind.class));
      papers.put(
          archive,
          new AttachedPapers(
              true,
              some.contains(AttachmentKind.INCOME),
              some.contains(AttachmentKind.ALLOWANCE_CERTIFICATE)));
    }
    return papers;
  }
}
