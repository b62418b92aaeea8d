set encoding utf8
set terminal svg size 1020,688 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "dense, before → after, toy_circle (preset quick), seed 1" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.068627451
set rmargin at screen 0.319607843
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-5.4:108]
unset xtics
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set title "FPE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −30.0 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "100.0" at 0,100 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "70.0" at 1,70 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 100
1 70
e
0 100
1 70
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.401960784
set rmargin at screen 0.652941176
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.05:1]
unset xtics
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1)
set title "FNE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A 0.00 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "0.00" at 0,0 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "0.00" at 1,0 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#888888' linewidth 1.3 dashtype 3 pointtype 4 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 0
1 0
e
0 0
1 0
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.735294118
set rmargin at screen 0.98627451
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-3.078:61.56]
unset xtics
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set title "CE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −17.1 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "57.0" at 0,57 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "39.9" at 1,39.9 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 57
1 39.9
e
0 57
1 39.9
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.068627451
set rmargin at screen 0.319607843
set tmargin at screen 0.415697674
set bmargin at screen 0.130813953
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.05:1]
unset xtics
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1)
set title "E2EE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −0.072 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "0.24" at 0,0.24 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "0.17" at 1,0.168 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 0.24
1 0.168
e
0 0.24
1 0.168
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.401960784
set rmargin at screen 0.652941176
set tmargin at screen 0.415697674
set bmargin at screen 0.130813953
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.0297:0.594]
unset xtics
set ytics ("0" 0, "0.2" 0.2, "0.4" 0.4)
set title "density" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −1.65e-01 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "5.50e-01" at 0,0.55 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "3.85e-01" at 1,0.385 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 0.55
1 0.385
e
0 0.55
1 0.385
e
unset border
unset tics
unset grid
unset logscale
unset label
unset title
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 0.0639534884
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 3 width 2 maxrows 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 title 'seed better in B', \
     NaN with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 title 'seed worse in B', \
     NaN with linespoints linecolor rgb '#888888' linewidth 1.3 dashtype 3 pointtype 4 pointsize 0.6 title 'seed equal', \
     NaN with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 title 'mean over seeds'
unset multiplot
