// Lines of each status that can hold on the day.
MATCH ()-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]->()
WHERE line.possibleFrom <= $day AND line.possibleUntil >= $day
RETURN line.status, count(line)
