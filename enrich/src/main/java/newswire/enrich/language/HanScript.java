package newswire.enrich.language;

import java.util.Arrays;

/**
 * Tells apart what is written in Han characters alone: Chinese in simplified or traditional
 * characters and written Cantonese, by frequent characters that only one of them uses. Immutable.
 */
final class HanScript {
  private static final String SIMPLIFIED =
      "这来国们会时说对发经过还进现给让问题开关无东为见长话车没从应实样学动间体点将种产总团队务战线医药华报导议统选举党军乱边达"
          + "运远连择权难欢兴亚欧贸币银钱际击确认识论证设计划记录场图书馆气爱亲听买卖卫随费资质赛龙门闻风飞马鱼鸟严业丰两个万与义习亿"
          + "仅众优传伤却历厂压县双变号专丝丧临丽么乌乐乔乡争亏亩仓仪价伞伟伦伪佣侠侣侦侧侨债倾偿储儿兰养兽冈册写农冯冲决况冻净减凑凤"
          + "凭凯则刚创删剂剑剧劝办励劲劳势勋协单卢厅厉厌厕叙叶叹吓吕吗吨启员响哑唤园围圆圣坏块坚坛坝坟坠垄垒垫墙壮声壳处备复够头夸夹"
          + "夺奋奖妆妇妈娄娇娱孙宁宝宠审宪宫宽宾寻寿尔尘尝层属岁岂岗岛岭峡帅师帐带帮庄庆库庙庞废异弃张弥弯弹归当彻径忆忧怀态怜恋恳恶"
          + "恼悦悬惊惧惨惩惯愤愿戏户扑执扩扫扬扰抚抛抢护担拟拥挂挚挡挣挤挥捞损换摆摇携摄敌数斗断显晋晓晕暂术机杀杂条构标栋栏树桥检楼"
          + "毁毕汇汉汤沟泪泽洁浅浆测济浓涛润涨渐渔湾湿满灭灯灵灾炉炼烂热烟烦烧焕牺状犹独狭狮狱猎环玛琼电画畅疗疯痪盐监盖盗盘睁矿码硕"
          + "础祸离秃积称稳穷窃竞笔筑签简粮纠红纤约级纪纯纲纳纵纷纸纹纽练组细织终绍绑结绕绘络绝绩续维绵综绿缓编缘缩缴网罗罚职联聪肃肠"
          + "肤肿胁胜脉脏脑脱脸舰艺节芦苏苹荐荡荣莱获营萧蓝虑虽补装观规视览觉触誉订讨训讯讲许讼访评诉诊词译试诗诚诞询该详语误请诸诺读"
          + "课谁调谅谈谋谎谓谢谣谱贝负财责败账货贩贪贫购贯贱贴贵贷贺贾贿赂赌赏赔赖赚赞赠赢赵趋跃践踪轨转轮软轰轻载较辅辆辈辉输辞辩迁"
          + "迈违迟适逊递逻遗邓邮邻郑酱释鉴针钉钓钟钢钥铁铃铅铜铝铺链销锁锅锋错锦键镇镜闪闭闯闲闹阅阳阴阵阶陆陈险隐隶雾静韩页顶顷项顺"
          + "须顾顿预领频颖颗颜额饭饮饰饱饿骂驻驾验骑骗鲁鲜鸡鸣鸦黄齐齿";

  private static final String TRADITIONAL =
      "這來國們會時說對發經過還進現給讓問題開關無東為見長話車從應實樣學動間體點將種產總團隊務戰線醫藥華報導議統選舉黨軍亂邊達運"
          + "遠連擇權難歡興亞歐貿幣銀錢際擊確認識論證設計劃記錄場圖書館氣愛親聽買賣衛隨費資質賽龍門聞風飛馬魚鳥嚴業豐兩個萬與義習億僅"
          + "眾優傳傷卻歷廠壓縣雙變號專絲喪臨麗麼烏樂喬鄉爭虧畝倉儀價傘偉倫偽傭俠侶偵側僑債傾償儲兒蘭養獸岡冊寫農馮衝決況凍淨減湊鳳憑"
          + "凱則剛創刪劑劍劇勸辦勵勁勞勢勳協單盧廳厲厭廁敘葉嘆嚇呂嗎噸啟員響啞喚園圍圓聖壞塊堅壇壩墳墜壟壘墊牆壯聲殼處備夠頭誇夾奪奮"
          + "獎妝婦媽婁嬌娛孫寧寶寵審憲宮寬賓尋壽爾塵嘗層屬歲豈崗島嶺峽帥師帳帶幫莊慶庫廟龐廢異棄張彌彎彈歸當徹徑憶憂懷態憐戀懇惡惱悅"
          + "懸驚懼慘懲慣憤願戲戶撲執擴掃揚擾撫拋搶護擔擬擁掛摯擋掙擠揮撈損換擺搖攜攝敵數鬥斷顯晉曉暈暫術機殺雜條構標棟欄樹橋檢樓毀畢"
          + "匯漢湯溝淚澤潔淺漿測濟濃濤潤漲漸漁灣濕滿滅燈靈災爐煉爛熱煙煩燒煥犧狀猶獨狹獅獄獵環瑪瓊電畫暢療瘋瘓鹽監蓋盜盤睜礦碼碩礎禍"
          + "離禿積稱穩窮竊競筆築簽簡糧糾紅纖約級紀純綱納縱紛紙紋紐練組細織終紹綁結繞繪絡絕績續維綿綜綠緩編緣縮繳網羅罰職聯聰肅腸膚腫"
          + "脅勝脈臟腦脫臉艦藝節蘆蘇蘋薦蕩榮萊獲營蕭藍慮雖補裝觀規視覽覺觸譽訂討訓訊講許訟訪評訴診詞譯試詩誠誕詢該詳語誤請諸諾讀課誰"
          + "調諒談謀謊謂謝謠譜貝負財責敗賬貨販貪貧購貫賤貼貴貸賀賈賄賂賭賞賠賴賺讚贈贏趙趨躍踐蹤軌轉輪軟轟輕載較輔輛輩輝輸辭辯遷邁違"
          + "遲適遜遞邏遺鄧郵鄰鄭醬釋裡鑒針釘釣鐘鋼鑰鐵鈴鉛銅鋁鋪鏈銷鎖鍋鋒錯錦鍵鎮鏡閃閉闖閒鬧閱陽陰陣階陸陳險隱隸霧靜韓頁頂頃項順須"
          + "顧頓預領頻穎顆顏額飯飲飾飽餓罵駐駕驗騎騙魯鮮雞鳴鴉黃齊齒沒圑台裏";

  private static final String CANTONESE = "嘅唔喺咗嘢佢啲冇嚟咁哋嗰畀咩乜嘥攞揾";

  /** Of the letters of a text in Cantonese: characters that standard Chinese does not use. */
  private static final double MIN_CANTONESE = 0.01;

  private static final int MAX_CONFIDENCE = 99;

  private static final char[] ONLY_SIMPLIFIED = without(SIMPLIFIED, TRADITIONAL);
  private static final char[] ONLY_TRADITIONAL = without(TRADITIONAL, SIMPLIFIED);
  private static final char[] ONLY_CANTONESE = without(CANTONESE, SIMPLIFIED);

  private HanScript() {}

  /** What a text of Han characters is written in. */
  static Verdict verdict(char[] text, int length, int letters) {
    int simplified = count(text, length, ONLY_SIMPLIFIED);
    int traditional = count(text, length, ONLY_TRADITIONAL);
    int cantonese = count(text, length, ONLY_CANTONESE);
    boolean hant = traditional > simplified;
    int most = Math.max(simplified, traditional);
    // One in each of both counts, so that a single character does not make certain.
    double sure = (most + 1.0) / (simplified + traditional + 2.0);
    if (cantonese > 1 && cantonese >= letters * MIN_CANTONESE) {
      return new Verdict("yue", hant ? "Hant" : "Hans", percent(1 - 1.0 / (cantonese + 1)));
    }
    return hant
        ? new Verdict("zh-Hant", "Hant", percent(sure))
        : new Verdict("zh", most == 0 ? "Hani" : "Hans", percent(sure));
  }

  private static int count(char[] text, int length, char[] sorted) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (text[i] >= sorted[0] && Arrays.binarySearch(sorted, text[i]) >= 0) {
        count++;
      }
    }
    return count;
  }

  private static int percent(double probability) {
    return Math.min(MAX_CONFIDENCE, (int) Math.round(probability * 100));
  }

  private static char[] without(String characters, String others) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      if (others.indexOf(characters.charAt(i)) < 0) {
        kept.append(characters.charAt(i));
      }
    }
    char[] sorted = kept.toString().toCharArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** A language, its script and how sure that is, 0 to 100. */
  record Verdict(String language, String script, int confidence) {}
}
