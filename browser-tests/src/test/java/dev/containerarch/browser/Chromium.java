package dev.containerarch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/// The browser of all tests of a JVM. It is started with the first of them, and ends with the JVM.
final class Chromium {

  /// What Chromium would do for a person at its window. The address bar's list is the costly one:
  /// pages of its own, which each context loads anew and which take longer than ours; then a
  /// process for the next page in advance. The others are those that Playwright turns off: of two
  /// such lists Chromium reads the last.
  private static final List<String> NOT_NEEDED =
      List.of(
          "WebUIOmniboxPopup",
          "WebUIOmniboxAimPopup",
          "SpareRendererForSitePerProcess",
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "BoundaryEventDispatchTracksNodeRemoval",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "OptimizationHints",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "Translate");

  private static final Browser BROWSER = start();

  private Chromium() {}

  static Browser browser() {
    return BROWSER;
  }

  private static Browser start() {
    return Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(NeedsChromium.Condition.chromium().orElseThrow())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--font-render-hinting=none",
                        "--disable-features=" + String.join(",", NOT_NEEDED))));
  }
}
