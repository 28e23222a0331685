package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes what a detail page shows, for services that have checked that the caller may see it. */
@Dependent
public class ArchiveViews {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Chains chains;
  @Inject ReportingLog log;
  @Inject SecurityAlarms alarms;

  /** The archive with its content, class-A data masked. */
  public ArchiveView of(Archive archive) {
    long id = archive.getId();
    ArchiveContent content = em.find(ArchiveContent.class, id);
    em.detach(content);
    boolean tampered = content.hasTampered();
    if (tampered) {
      alarms.raise(AlarmKind.VALUE_TAMPERED, Texts.get("archive.object"), id);
    }
    Map<String, String> masked = ArchiveMasks.mask(content);
    Caller caller = callers.known();
    ChainUnion own = ChainUnion.of(caller);
    List<ChainUnion> way = new ArrayList<>(chains.of(archive.getFilingUnionPath()));
    Collections.reverse(way);
    ChainUnion superior = own.root() ? null : way.get(own.depth() - 2);
    UnseenChange mark = em.find(UnseenChange.class, new UnseenChange.Key(own.id(), id));
    OffsetDateTime changedAt = mark == null ? null : mark.getChangedAt();
    return new ArchiveView(
        archive,
        content,
        masked,
        UnionPath.text(way.stream().map(ChainUnion::name).toList()),
        way.get(archive.getHolderDepth() - 1).name(),
        ArchivePosition.of(archive, caller, own, superior),
        changedAt,
        log.of(RecordKind.ARCHIVE, id));
  }
}
