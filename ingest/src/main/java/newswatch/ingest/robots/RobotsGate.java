package newswatch.ingest.robots;

/** Says whether a site lets newswatch fetch an address: the site's robots.txt decides. */
public interface RobotsGate {

  /** The verdict on a web address; asks the site for its robots.txt when that is not known yet. */
  RobotsVerdict judge(String address);
}
