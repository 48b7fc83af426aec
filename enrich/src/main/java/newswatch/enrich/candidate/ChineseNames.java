package newswatch.enrich.candidate;

import newswatch.events.rules.ActorType;
import newswatch.matching.Words;

/**
 * Names in Chinese: a surname with one or two characters beside a title, where a mark or a word of
 * speech or company ends it; and foreign names in two parts with a middle dot, which are spelled
 * with the characters that transliteration keeps to.
 */
final class ChineseNames {
  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
          + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向"
          + "柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";
  private static final String FOREIGN =
      "阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼别宾波伯博勃布策查察川茨慈达大戴丹当道德得登邓迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥"
          + "格根古瓜圭郭果哈海汉豪赫亨洪侯胡华怀霍基吉加贾简杰捷金津京久卡凯坎康考科可克肯孔库夸奎拉莱赖兰朗劳勒雷蕾黎里理利莉丽连廉良列烈林琳隆卢鲁路露吕"
          + "伦罗洛马玛迈麦曼芒毛梅门蒙孟米密敏明摩莫默姆木穆拿内纳娜南瑙能尼年涅宁牛纽农努诺欧帕派潘庞培佩彭皮平珀普奇齐恰强乔切钦琴丘屈让热仁日荣茹儒瑞若"
          + "撒萨塞赛桑瑟森沙珊山尚绍舍申生盛圣施什史士舒斯丝松苏索琐塔泰坦汤唐陶特藤提田帖铁廷通图托脱瓦万旺威韦维伟魏温文沃乌武西希锡夏香肖谢欣辛兴雄休许"
          + "逊雅亚延扬尧耶叶伊依以因英尤约宰赞泽扎詹珍芝知治朱卓兹宗佐";
  private static final String[] TITLES = {
    "部长", "外长", "主席", "总统", "总理", "首相", "大使", "书记", "省长", "市长", "发言人", "秘书长", "司令", "局长", "主任",
    "院长", "先生", "女士", "教授", "委员长", "议长", "国务委员", "董事长", "总裁", "校长"
  };
  private static final String[] ENDS = {
    "表示", "会见", "出席", "指出", "强调", "介绍", "告诉", "认为", "主持", "宣布", "发表", "参加", "抵达", "访问", "率领", "致电",
    "会谈", "日前", "今天", "当天", "应邀", "同", "说", "在", "和", "与", "的", "等", "称", "以及", "分别", "就", "向", "对",
    "将", "是", "也", "日", "到", "共同", "回应", "接受", "前往", "透露", "签署"
  };
  private static final String DOTS = "·•‧・";
  private static final int LONGEST_PART = 6;

  private final NameTally tally;
  private final Words words;
  private final char[] initials;
  private final String text;

  ChineseNames(NameTally tally) {
    this.tally = tally;
    words = tally.words();
    initials = tally.initials();
    text = words.text();
  }

  void collect() {
    for (int word = 0; word < initials.length; word++) {
      if (isHan(word)) {
        if (isForeign(word) && isDotBehind(word)) {
          takeForeign(word);
        }
        int title = titleLength(word);
        if (title > 0) {
          takeBehind(word + title);
          takeBefore(word - 1);
        }
      }
    }
  }

  private void takeForeign(int beforeDot) {
    int first = beforeDot;
    while (first > 0
        && beforeDot - first < LONGEST_PART
        && isForeign(first - 1)
        && (touches(first - 1) || isDotBehind(first - 1))) {
      first--;
    }
    int last = beforeDot + 1;
    if (last >= words.count() || !isForeign(last)) {
      return;
    }
    while (last + 1 < words.count()
        && last - beforeDot < LONGEST_PART
        && touches(last)
        && isForeign(last + 1)) {
      last++;
    }
    boolean goesOn = isDotBehind(last);
    boolean bounded = last - beforeDot < LONGEST_PART && beginsAt(first);
    if (!goesOn && bounded && last - beforeDot > 1) {
      tally.add(first, last, true, ActorType.PERSON);
    }
  }

  /** Whether a mark, a title, an actor or a word of speech stands before. */
  private boolean beginsAt(int first) {
    return first == 0
        || !touches(first - 1)
        || !isHan(first - 1)
        || tally.isActor(first - 1)
        || follows(TITLES, first)
        || follows(ENDS, first);
  }

  private boolean follows(String[] list, int word) {
    int at = words.startChar(word);
    for (String entry : list) {
      if (text.regionMatches(at - entry.length(), entry, 0, entry.length())) {
        return true;
      }
    }
    return false;
  }

  private void takeBehind(int first) {
    if (first + 1 >= words.count()
        || !touches(first - 1)
        || !isSurname(first)
        || endsAt(first - 1)) {
      return;
    }
    for (int last = first + 1; last <= first + 2 && last < words.count(); last++) {
      if (!isHan(last) || !touches(last - 1)) {
        return;
      }
      if (endsAt(last)) {
        tally.add(first, last, true, ActorType.PERSON);
        return;
      }
    }
  }

  private void takeBefore(int last) {
    for (int first = last - 1; first >= Math.max(0, last - 2); first--) {
      if (isSurname(first) && touches(first) && (last - first < 2 || touches(first + 1))) {
        boolean bounded = first == 0 || !touches(first - 1) || tally.isActor(first - 1);
        if (bounded && touches(last) && isHan(last)) {
          tally.add(first, last, true, ActorType.PERSON);
          return;
        }
      }
    }
  }

  private boolean endsAt(int last) {
    if (!touches(last)) {
      return !isDotBehind(last);
    }
    int at = words.endChar(last);
    for (String end : ENDS) {
      if (text.startsWith(end, at)) {
        return true;
      }
    }
    return false;
  }

  private int titleLength(int word) {
    int at = words.startChar(word);
    for (String title : TITLES) {
      if (text.charAt(at) == title.charAt(0) && text.startsWith(title, at)) {
        return title.length();
      }
    }
    return 0;
  }

  private boolean isHan(int word) {
    return initials[word] >= '\u4E00' && initials[word] <= '\u9FFF';
  }

  private boolean isSurname(int word) {
    return SURNAMES.indexOf(initials[word]) >= 0;
  }

  private boolean isForeign(int word) {
    return isHan(word) && FOREIGN.indexOf(initials[word]) >= 0;
  }

  /** Whether the next word follows with nothing between. */
  private boolean touches(int word) {
    return word >= 0
        && word + 1 < words.count()
        && words.endChar(word) == words.startChar(word + 1);
  }

  private boolean isDotBehind(int word) {
    return word + 1 < words.count()
        && words.startChar(word + 1) == words.endChar(word) + 1
        && DOTS.indexOf(text.charAt(words.endChar(word))) >= 0;
  }
}
