package cn.bangfu.web.publication;

import cn.bangfu.publication.BriefBoard;
import cn.bangfu.publication.BriefRow;
import cn.bangfu.publication.NoticeBoard;
import cn.bangfu.publication.NoticeLine;
import cn.bangfu.web.kit.Blocks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * Notices and briefs of the home page (INF-004, INF-005); each block is read when it is shown, and
 * one that fails leaves the others alone (INF-012).
 */
@Named
@RequestScoped
public class HomeNews {

  @Inject NoticeBoard notices;
  @Inject BriefBoard briefs;

  private Optional<List<NoticeLine>> national;
  private Optional<List<NoticeLine>> provincial;
  private Optional<List<BriefRow>> newest;

  /** Null if the block failed. */
  public List<NoticeLine> getNational() {
    if (national == null) {
      national = Blocks.read("national notices", notices::ofNation);
    }
    return national.orElse(null);
  }

  /** Null if the block failed. */
  public List<NoticeLine> getProvincial() {
    if (provincial == null) {
      provincial = Blocks.read("provincial notices", notices::ofProvince);
    }
    return provincial.orElse(null);
  }

  /** Null if the block failed. */
  public List<BriefRow> getBriefs() {
    if (newest == null) {
      newest = Blocks.read("work briefs", briefs::newest);
    }
    return newest.orElse(null);
  }
}
