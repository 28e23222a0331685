package cn.bangfu.web.publication;

import cn.bangfu.publication.BriefBoard;
import cn.bangfu.publication.BriefRow;
import cn.bangfu.web.sheet.Downloads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** A work brief is read (INF-039). */
@Named
@RequestScoped
public class BriefPage {

  @Inject BriefBoard board;

  private BriefRow brief;

  @PostConstruct
  void init() {
    brief = board.open(RequestedId.orNone());
  }

  public BriefRow getBrief() {
    return brief;
  }

  /** Sends it as a Word file (INF-017). */
  public void word() throws IOException {
    Downloads.send(board.word(RequestedId.orNone()));
  }
}
