package newswire.enrich.entities;

import java.util.Arrays;
import newswire.enrich.entities.tagging.Spans;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text as the name index sees them: runs of letters, digits and marks, with their
 * offsets, folded form, letter case and whether a name may run on from the word before.
 *
 * <p>A reusable buffer: {@link #scan} overwrites it. It belongs to one thread.
 */
final class WordScan {
  /** The first letter is upper case. */
  static final int UPPER_FIRST = 1;

  /** Two letters or more, all upper case. */
  static final int ALL_UPPER = 2;

  /** A digit is among the characters. */
  static final int DIGIT = 4;

  /** A name may run on from the word before into this one. */
  static final int JOINED = 8;

  /** A sentence, a heading or a quotation begins here. */
  static final int SENTENCE_START = 16;

  /** The word lies in a part of the text that is not news prose. */
  static final int EXCLUDED = 32;

  /** Nothing but white space stands between this word and the one before. */
  static final int SPACED = 64;

  private static final int NOT_LOOKED_UP = -2;

  /** From here on Unicode has kana and ideographs; what is left out between names is no word. */
  private static final char FIRST_SPACELESS = '\u3040';

  /** The index whose numbers of words are kept. */
  final NameIndex index;

  int count;
  int[] start = new int[512];
  int[] end = new int[512];
  int[] hash = new int[512];
  int[] flags = new int[512];
  int[] foldedStart = new int[513];
  char[] folded = new char[4096];

  private int foldedLength;
  private int[] vocabularyIds = new int[512];

  WordScan(NameIndex index) {
    this.index = index;
  }

  /**
   * Reads the words of a text's tokens; the former content is gone. Of scripts without spaces, the
   * names that a tagger found are words, and nothing else.
   */
  void scan(Tokens tokens, @Nullable Spans tagged) {
    count = 0;
    foldedLength = 0;
    int next = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if (tagged != null && next < tagged.size() && tagged.first(next) == token) {
        int last = tagged.last(next++) - 1;
        if (isSpaceless(tokens, token, last)) {
          split(tokens, tokens.start(token), tokens.end(last), 0);
          token = last;
          continue;
        }
      }
      byte kind = tokens.kind(token);
      if (kind == TokenKind.WORD || kind == TokenKind.NUMBER) {
        int sentence = tokens.is(token, TokenFlags.SENTENCE_START) ? SENTENCE_START : 0;
        split(tokens, tokens.start(token), tokens.end(token), sentence);
      }
    }
    foldedStart[count] = foldedLength;
    if (vocabularyIds.length < count) {
      vocabularyIds = new int[start.length];
    }
    Arrays.fill(vocabularyIds, 0, count, NOT_LOOKED_UP);
  }

  /**
   * The word's number in the vocabulary of {@link #index}, -1 where no name holds it; looked up
   * once, however often it is asked for.
   */
  int vocabularyId(int word) {
    if (vocabularyIds[word] == NOT_LOOKED_UP) {
      vocabularyIds[word] = find(index, word);
    }
    return vocabularyIds[word];
  }

  /** The same in any index. */
  int find(NameIndex other, int word) {
    return other.vocabulary.find(folded, foldedStart[word], foldedLength(word), hash[word]);
  }

  boolean has(int word, int flag) {
    return (flags[word] & flag) != 0;
  }

  int foldedLength(int word) {
    return foldedStart[word + 1] - foldedStart[word];
  }

  /** The first word that begins at an offset or after it. */
  int firstFrom(int offset) {
    int word = Arrays.binarySearch(start, 0, count, offset);
    return word < 0 ? -word - 1 : word;
  }

  /** Marks the words that begin within a part of the text as {@link #EXCLUDED}. */
  void exclude(int from, int to) {
    for (int i = firstFrom(from); i < count && start[i] < to; i++) {
      flags[i] |= EXCLUDED;
    }
  }

  private static boolean isSpaceless(Tokens tokens, int first, int last) {
    for (int token = first; token <= last; token++) {
      if (tokens.kind(token) == TokenKind.IDEOGRAPH) {
        return true;
      }
    }
    return false;
  }

  /** A token's words: {@code Saint-Denis} has two, {@code l’} one, {@code U.S.} two. */
  private void split(Tokens tokens, int from, int tokenEnd, int sentenceStart) {
    int position = from;
    int sentence = sentenceStart;
    while (position < tokenEnd) {
      if (Folding.of(tokens.charAt(position)) <= Folding.IGNORED) {
        position++;
        continue;
      }
      ensureRoom();
      int wordEnd = word(tokens, position, tokenEnd);
      flags[count] |= gap(tokens, position) | sentence;
      sentence = 0;
      start[count] = position;
      end[count] = wordEnd;
      count++;
      position = wordEnd;
    }
    if (count > 0 && end[count - 1] == tokenEnd - 1 && tokens.charAt(tokenEnd - 1) == '.') {
      end[count - 1] = tokenEnd;
    }
  }

  private int gap(Tokens tokens, int position) {
    if (count == 0) {
      return tokens.charAt(position) >= FIRST_SPACELESS ? 0 : SENTENCE_START;
    }
    int before = end[count - 1];
    return Gap.between(tokens, before, position, before - start[count - 1]);
  }

  private int word(Tokens text, int from, int to) {
    foldedStart[count] = foldedLength;
    int h = 0;
    int upper = 0;
    int letters = 0;
    int digits = 0;
    int last = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      char f = Folding.of(c);
      if (f == Folding.SEPARATOR) {
        break;
      }
      if (f == Folding.IGNORED) {
        last = Character.getType(c) == Character.NON_SPACING_MARK ? i + 1 : last;
        continue;
      }
      last = i + 1;
      if (f == Folding.EXPANDS) {
        h = appendAll(Folding.expansion(c), h);
      } else {
        append(f);
        h = h * 31 + f;
      }
      if (Character.isDigit(c)) {
        digits++;
      } else {
        letters++;
        if (Character.isUpperCase(c)) {
          upper++;
        }
      }
    }
    if (folded[foldedLength - 1] == Folding.SIGMA) {
      folded[foldedLength - 1] = Folding.FINAL_SIGMA;
      h += Folding.FINAL_SIGMA - Folding.SIGMA;
    }
    hash[count] = Vocabulary.mix(h);
    int flag = Character.isUpperCase(text.charAt(from)) ? UPPER_FIRST : 0;
    flag |= upper == letters && letters > 1 ? ALL_UPPER : 0;
    flag |= digits > 0 ? DIGIT : 0;
    flags[count] = flag;
    return last;
  }

  private int appendAll(String letters, int h) {
    int hash = h;
    for (int i = 0; i < letters.length(); i++) {
      append(letters.charAt(i));
      hash = hash * 31 + letters.charAt(i);
    }
    return hash;
  }

  private void append(char c) {
    if (foldedLength == folded.length) {
      folded = Arrays.copyOf(folded, foldedLength * 2);
    }
    folded[foldedLength++] = c;
  }

  private void ensureRoom() {
    if (count < start.length) {
      return;
    }
    int room = count * 2;
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    hash = Arrays.copyOf(hash, room);
    flags = Arrays.copyOf(flags, room);
    foldedStart = Arrays.copyOf(foldedStart, room + 1);
  }
}
