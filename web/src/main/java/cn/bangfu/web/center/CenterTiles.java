package cn.bangfu.web.center;

import cn.bangfu.center.CenterProfiles;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The own centre has not told yet what it must (ORG-085). */
@RequestScoped
public class CenterTiles implements HomeTiles {

  @Inject CenterProfiles profiles;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (!me.can("CENTER_PROFILE") || !profiles.isMissing()) {
      return List.of();
    }
    return List.of(new HomeTile("center.own.missing", "1", "/center/own", "due", "true"));
  }
}
